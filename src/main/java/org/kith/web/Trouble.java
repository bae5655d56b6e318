package org.kith.web;

import java.util.Optional;

/**
 * A page that says what went wrong and what to do.
 *
 * @param kind names the words: web.trouble.{kind}.title and .help
 * @param reference finds the line in the log; empty where there is none
 * @param kept what was typed, to be sent again once somebody has waited, or gone another way first
 */
@View.Template("web/trouble")
public record Trouble(int status, String kind, String reference, Optional<KeptForm> kept)
        implements View {

    Trouble(int status, String kind, String reference) {
        this(status, kind, reference, Optional.empty());
    }

    public boolean isKept() {
        return kept.isPresent();
    }

    Trouble keeping(Optional<KeptForm> form) {
        return new Trouble(status, kind, reference, form);
    }
}
