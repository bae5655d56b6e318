package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.gathering.Gathering;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that is spoken of at a meeting, or that a group has proposed for it.
 *
 * @param place from 1 in the order of the meeting; 0 where it was not taken in
 * @param minutes planned for it
 * @param broughtBy null where the organisers bring it
 * @param paper words or an address to read before; may be empty
 * @param proposed null where it is the organisers' own
 * @param refused null where it is not
 */
public record AgendaItem(
        Id id,
        Gathering.Id gathering,
        int place,
        String title,
        Purpose purpose,
        int minutes,
        Group.@Nullable Id broughtBy,
        String paper,
        @Nullable Proposed proposed,
        @Nullable Refused refused) {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_PAPER = 2000;
    static final int LONGEST_REASON = 1000;
    static final int MOST_MINUTES = 600;
    static final int MOST_ITEMS = 60;
    static final int MOST_PROPOSALS = 10;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What it is on the agenda for. */
    public enum Purpose {
        INFORM,
        DISCUSS,
        DECIDE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Proposed(Instant at, String by) {}

    public record Refused(Instant at, String by, String because) {}

    AgendaItem at(int other) {
        return new AgendaItem(
                id, gathering, other, title, purpose, minutes, broughtBy, paper, proposed, refused);
    }

    /** Whether the same is said of it, wherever it stands and whoever proposed it. */
    boolean saysTheSameAs(AgendaItem other) {
        return title.equals(other.title)
                && purpose == other.purpose
                && minutes == other.minutes
                && Objects.equals(broughtBy, other.broughtBy)
                && paper.equals(other.paper);
    }

    public boolean isTaken() {
        return place > 0;
    }

    public boolean isWaiting() {
        return place == 0 && refused == null;
    }

    /** Whether it is an address that a browser opens. */
    public boolean paperIsLink() {
        return paper.matches("https?://\\S+");
    }
}
