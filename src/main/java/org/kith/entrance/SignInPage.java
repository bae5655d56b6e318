package org.kith.entrance;

import org.kith.web.View;

/**
 * Asks for a mail address, or for a passkey.
 *
 * @param mail as typed
 * @param next where somebody wanted to go
 * @param door whether strangers are welcome there: then every address gets a letter
 * @param sent whether a link is on its way, if the address is known
 * @param local whether the link can be read on the page of messages not sent
 * @param refused whether a passkey was shown that did not open
 * @param toSignIn what the browser is asked for to show a passkey, as JSON
 */
@View.Template("entrance/sign-in")
public record SignInPage(
        String mail,
        String next,
        boolean door,
        boolean sent,
        boolean malformed,
        boolean local,
        boolean refused,
        String toSignIn)
        implements View {

    SignInPage sentTo(boolean shownHere) {
        return new SignInPage(mail, next, door, true, false, shownHere, false, toSignIn);
    }

    SignInPage malformedMail() {
        return new SignInPage(mail, next, door, false, true, false, false, toSignIn);
    }

    SignInPage refusing(boolean passkey) {
        return new SignInPage(mail, next, door, sent, malformed, local, passkey, toSignIn);
    }
}
