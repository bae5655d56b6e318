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
    /** More than two people have confirmed with its mail address. */
    MANY_NAMES,
    /** A line of paper; somebody of its name and place is on the screen, or on another sheet. */
    TWICE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Doubt of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
