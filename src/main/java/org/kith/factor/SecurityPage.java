package org.kith.factor;

import org.kith.account.Session;
import org.kith.openid.OwnProviders;
import org.kith.web.View;

import java.util.List;
import java.util.Optional;

/**
 * How somebody signs in, and where they are signed in.
 *
 * @param current the session that shows the page
 * @param toMake what the browser is asked for to make a passkey, as JSON
 * @param waiting the secret of an app that is being set up
 * @param codesLeft recovery codes that still open
 * @param newCodes recovery codes just made, shown this once
 * @param providers through whom they sign in, or could
 * @param trouble the key of what went wrong; empty where nothing did
 * @param name of a passkey, as typed
 */
@View.Template("factor/security")
public record SecurityPage(
        List<Session.Line> sessions,
        Session.Id current,
        List<Passkey.Line> passkeys,
        String toMake,
        boolean app,
        Optional<Picture> waiting,
        int codesLeft,
        List<String> newCodes,
        OwnProviders.View providers,
        String trouble,
        String name)
        implements View {

    /**
     * A secret as a picture to photograph and as words to type.
     *
     * @param path squares of an SVG, {@code size} units wide
     */
    public record Picture(String path, int size, String words) {}

    SecurityPage naming(String typed) {
        return new SecurityPage(
                sessions, current, passkeys, toMake, app, waiting, codesLeft, newCodes, providers,
                trouble, typed);
    }

    public boolean guarded() {
        return app || !passkeys.isEmpty();
    }

    @Override
    public int status() {
        return trouble.isEmpty() ? 200 : 422;
    }
}
