package org.kith.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody wants to have letters of a kind. */
public enum Pace {
    AT_ONCE,
    /** Gathered, at six in the morning (UTC). */
    DAILY,
    /** Gathered, on Sundays at six in the morning (UTC). */
    WEEKLY,
    NEVER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean gathers() {
        return this == DAILY || this == WEEKLY;
    }

    static Optional<Pace> of(String code) {
        return Stream.of(values()).filter(pace -> pace.code().equals(code)).findFirst();
    }
}
