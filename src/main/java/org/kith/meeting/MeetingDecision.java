package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.gathering.Gathering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that a meeting decided, as its minutes say it: who does it, until when, and what became
 * of it.
 *
 * @param group who does it; null where somebody in an office does
 * @param office null where a group does it
 * @param said how it came to its state; null where nobody has said anything
 */
public record MeetingDecision(
        Id id,
        Gathering.Id gathering,
        String text,
        Group.@Nullable Id group,
        @Nullable String office,
        LocalDate until,
        State state,
        @Nullable Said said) {

    static final int LONGEST_WORD = 1000;

    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum State {
        OPEN,
        DONE,
        DROPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In the words of who said it. */
    public record Said(Instant at, String by, String words) {}

    /** When somebody last said what became of it, as a form has it; empty where nobody has. */
    public String saidAt() {
        return said == null ? "" : said.at().toString();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && until.isBefore(today);
    }
}
