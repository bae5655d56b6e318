package org.kith.openid;

import org.kith.web.View;

/**
 * Asks whether a provider is to open from now on.
 *
 * @param shown whom the provider has before it
 * @param mail the sign-in here that it would open
 * @param next where they wanted to go
 */
@View.Template("openid/link")
public record LinkPage(String provider, String shown, String mail, String next) implements View {}
