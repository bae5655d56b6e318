package org.kith.entrance;

import org.kith.web.View;

/**
 * Asks for a mail address, or says that a link is on its way.
 *
 * @param mail as typed
 * @param sent whether a link was asked for
 * @param local whether the outbox page of this machine shows the message
 */
@View.Template("entrance/sign-in")
public record SignInPage(String mail, String next, boolean sent, boolean malformed, boolean local)
        implements View {}
