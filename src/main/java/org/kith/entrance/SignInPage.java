package org.kith.entrance;

import org.kith.openid.Way;
import org.kith.web.Next;
import org.kith.web.View;

import java.util.List;

/**
 * Asks for a mail address, or for a passkey.
 *
 * @param mail as typed
 * @param next where somebody wanted to go
 * @param door whether strangers are welcome there: then every address gets a letter
 * @param sent whether a link is on its way, if the address is known
 * @param local whether the link can be read on the page of messages not sent
 * @param trouble the key of why another way did not open; empty where none was tried
 * @param toSignIn what the browser is asked for to show a passkey, as JSON
 * @param ways through other providers
 */
@View.Template("entrance/sign-in")
public record SignInPage(
        String mail,
        String next,
        boolean door,
        boolean sent,
        boolean malformed,
        boolean local,
        String trouble,
        String toSignIn,
        List<Way> ways)
        implements View {

    public String wayTo(Way way) {
        return Next.after("/sign-in/with/" + way.key(), next);
    }

    SignInPage sentTo(boolean shownHere) {
        return new SignInPage(mail, next, door, true, false, shownHere, "", toSignIn, ways);
    }

    SignInPage malformedMail() {
        return new SignInPage(mail, next, door, false, true, false, "", toSignIn, ways);
    }

    SignInPage because(String key) {
        return new SignInPage(mail, next, door, sent, malformed, local, key, toSignIn, ways);
    }
}
