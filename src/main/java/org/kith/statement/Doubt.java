package org.kith.statement;

import java.util.Locale;

/** Why somebody is to look at a signature before it counts. */
public enum Doubt {
    /** Many came from one address within minutes. */
    BURST,
    /** Many came from a country within minutes, from which there were hardly any before. */
    COUNTRY,
    /** Its mail is of those that are thrown away. */
    DISPOSABLE,
    /** Several mail addresses differ as those that one hand makes. */
    PATTERN,
    /** More than two people have given its mail address. */
    MANY_NAMES,
    /**
     * Somebody of this name and place has signed on paper, or on the screen where this is paper.
     */
    TWICE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Doubt of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
