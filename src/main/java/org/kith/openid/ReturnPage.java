package org.kith.openid;

import org.kith.web.View;

/**
 * Somebody is back from a provider: the button signs them in, for no address does by itself.
 *
 * @param action where the button leads
 */
@View.Template("openid/return")
public record ReturnPage(String provider, String action, String code, String state, String issuer)
        implements View {}
