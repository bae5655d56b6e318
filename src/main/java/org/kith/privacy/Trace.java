package org.kith.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a table tells of people, and what becomes of it when one of them asks to be forgotten.
 *
 * @param column that says whom
 * @param names columns of the same row that hold their name as it was then
 */
record Trace(String table, String column, By by, Fate fate, List<String> names) {

    private static final Set<String> OWN_WORDS =
            Set.of(
                    "person.id",
                    "membership.person_id",
                    "link_stage.actor_id",
                    "introduction_step.actor_id",
                    "import.person_id",
                    "consent.person_id",
                    "network_deletion.asked_by",
                    "discussion.opened_by",
                    "discussion_reply.written_by",
                    "moderation_report.reporter",
                    "moderation_report.mail",
                    "moderation_appeal.appealed_by");

    private static final Set<String> WHAT_AND_WHEN =
            Set.of(
                    "id",
                    "network_id",
                    "at",
                    "created_at",
                    "since",
                    "until",
                    "action",
                    "subject_kind",
                    "subject_id",
                    "kind",
                    "office",
                    "role",
                    "decision",
                    "decided_at",
                    "invited_at",
                    "named_at",
                    "called_off_at",
                    "answer",
                    "answered_at",
                    "undone_at",
                    "withdrawn_at",
                    "joined_at",
                    "left_at",
                    "stage",
                    "stage_on");

    /** How a column says whom. */
    enum By {
        PERSON,
        MAIL,
        /**
         * By name alone, which anybody can take: nothing is shown by it, and it is taken out only
         * of networks where they held an office. Of two with one name in one of them, both are
         * meant.
         */
        NAME
    }

    /** What becomes of a row. */
    public enum Fate {
        DELETED,
        /** What was done stays, and no longer says by whom. */
        NAMELESS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What of a row is shown to them: all of it where it is about them or their own words; of what
     * they did to others' rows only what and when.
     */
    Map<String, Object> shown(Map<String, Object> row) {
        if (fate == Fate.DELETED || OWN_WORDS.contains(table + "." + column)) {
            return row;
        }
        var shown = new LinkedHashMap<>(row);
        shown.keySet().retainAll(WHAT_AND_WHEN);
        return shown;
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
