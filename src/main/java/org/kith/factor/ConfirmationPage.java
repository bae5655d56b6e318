package org.kith.factor;

import org.kith.web.View;

/**
 * Asks for the second factor.
 *
 * @param next where somebody wanted to go
 * @param toConfirm what the browser is asked for, as JSON; empty for who has no passkey
 * @param code as typed
 * @param guarded whether they have a second factor; who has none is asked to make one
 */
@View.Template("factor/confirmation")
public record ConfirmationPage(
        String next, String toConfirm, String code, Refused refused, boolean guarded)
        implements View {

    /** What was shown and did not open. */
    public enum Refused {
        NOTHING,
        CODE,
        PASSKEY
    }

    public boolean codeRefused() {
        return refused == Refused.CODE;
    }

    public boolean passkeyRefused() {
        return refused == Refused.PASSKEY;
    }

    @Override
    public int status() {
        return refused == Refused.NOTHING ? 200 : 422;
    }
}
