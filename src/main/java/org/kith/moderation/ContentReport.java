package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody said of a piece of content. Who they are is told to moderators alone.
 *
 * @param words own ones; may be empty
 * @param mail where an answer goes; null where none is wanted
 * @param language of the answer
 * @param reporter null without a sign-in, and of somebody who left
 * @param reporterName null without a sign-in; a dash of somebody who left
 * @param stood what it said then; null where that is what it said when it was reported first
 */
public record ContentReport(
        Id id,
        Case.Id of,
        Reason reason,
        String words,
        @Nullable String mail,
        Language language,
        Person.@Nullable Id reporter,
        @Nullable String reporterName,
        Instant at,
        @Nullable String stood) {

    static final int LONGEST_WORDS = 2000;

    private static final String LEFT = "—";

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean signedIn() {
        return reporterName != null;
    }

    /** Whether they have deleted their account since. */
    public boolean left() {
        return LEFT.equals(reporterName);
    }

    /**
     * Whether the same person says the same again, as by a form that was sent twice; of two who do
     * not say who they are nobody knows.
     */
    boolean repeats(ContentReport before) {
        return (reporter != null || mail != null)
                && Objects.equals(reporter, before.reporter)
                && Objects.equals(mail, before.mail)
                && words.equals(before.words)
                && reason.equals(before.reason)
                && Objects.equals(stood, before.stood);
    }

    /** Whether an answer can reach them. */
    boolean answerable() {
        return mail != null && mail.contains("@");
    }

    public String why() {
        return reason.why().code();
    }
}
