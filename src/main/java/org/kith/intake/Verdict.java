package org.kith.intake;

import java.util.Locale;

/** What looking at a row found. */
public enum Verdict {
    /** Will be written. */
    NEW,
    /** Stands in the registry, or in an earlier row, already. */
    HERE,
    /** A person has to say what is meant. */
    UNCLEAR,
    /** Cannot be written as it is. */
    WRONG;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
