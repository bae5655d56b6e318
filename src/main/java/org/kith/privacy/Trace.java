package org.kith.privacy;

import java.util.List;
import java.util.Locale;

/**
 * Where a table tells of people, and what becomes of it when one of them asks to be forgotten.
 *
 * @param column that says whom
 * @param names columns of the same row that hold their name as it was then
 */
record Trace(String table, String column, By by, Fate fate, List<String> names) {

    /** How a column says whom. */
    enum By {
        PERSON,
        MAIL,
        /** By name alone: of two with one name in one network, both are meant. */
        NAME
    }

    /** What becomes of a row. */
    public enum Fate {
        DELETED,
        /** What was done stays, and no longer says by whom. */
        NAMELESS,
        /** Stays until its time is over, said in words of the page. */
        KEPT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Trace deleted(String table, String column, By by) {
        return new Trace(table, column, by, Fate.DELETED, List.of());
    }

    static Trace nameless(String table, String column, String... names) {
        return new Trace(table, column, By.PERSON, Fate.NAMELESS, List.of(names));
    }

    static Trace named(String table, String column) {
        return new Trace(table, column, By.NAME, Fate.NAMELESS, List.of(column));
    }
}
