package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.shared.Uuid7;
import org.kith.sheet.Columns;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One spreadsheet that somebody sent to be taken into a network's registry.
 *
 * @param was what was going on when it stopped or failed; null otherwise
 * @param columns which column holds what, as a person left it or as it was guessed
 * @param choices which place a text means, where a person had to say so
 * @param total rows that the running step has before it
 * @param done how many of them are done
 * @param failure finds the line in the log; null where nothing broke
 * @param actor who sent it; what it writes is written in this name
 */
public record Import(
        Id id,
        Kind kind,
        String fileName,
        State state,
        @Nullable State was,
        List<String> header,
        Columns columns,
        Map<String, UUID> choices,
        int total,
        int done,
        boolean stopRequested,
        @Nullable String failure,
        Actor actor,
        Instant createdAt) {

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What each row of the file is. */
    public enum Kind {
        LINKS,
        COMMUNITIES,
        GROUPS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State {
        UPLOADED,
        CHECKING,
        CHECKED,
        WRITING,
        WRITTEN,
        UNDOING,
        UNDONE,
        /** By a person, in the middle of a step. */
        STOPPED,
        /** Something broke; what was done before stands, and the step can be taken up again. */
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a job works on it now. */
        public boolean running() {
            return this == CHECKING || this == WRITING || this == UNDOING;
        }

        /** What it is once the running step has come to its end. */
        State completed() {
            return switch (this) {
                case CHECKING -> CHECKED;
                case WRITING -> WRITTEN;
                case UNDOING -> UNDONE;
                case UPLOADED, CHECKED, WRITTEN, UNDONE, STOPPED, FAILED -> this;
            };
        }
    }

    public Import {
        header = List.copyOf(header);
        choices = Map.copyOf(choices);
    }

    /** Whether taking it out has begun; then nothing can be written any more. */
    public boolean leaving() {
        return state == State.UNDOING || state == State.UNDONE || was == State.UNDOING;
    }
}
