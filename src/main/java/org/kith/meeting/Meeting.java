package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Gathering;
import org.kith.twinning.Link;

import java.time.Instant;
import java.util.Objects;

/**
 * What a meeting is beyond its gathering.
 *
 * @param link whose meeting it is; null where it is of the whole network
 * @param turned whether its side a is the side b of its link, since a merge turned them
 * @param agendaClosedAt since when groups propose nothing more; null while they may
 * @param minutesPublicAt since when everybody reads its minutes; null where members alone do, or
 *     the sides of its link
 */
public record Meeting(
        Gathering.Id gathering,
        Link.@Nullable Id link,
        boolean turned,
        @Nullable Instant agendaClosedAt,
        @Nullable Instant minutesPublicAt) {

    static Meeting plain(Gathering.Id gathering) {
        return new Meeting(gathering, null, false, null, null);
    }

    /** Others whose meeting it is publish its minutes anew, or do not. */
    Meeting ofLink(Link.@Nullable Id other) {
        return Objects.equals(link, other)
                ? this
                : new Meeting(gathering, other, false, agendaClosedAt, null);
    }

    Meeting closed(@Nullable Instant at) {
        return new Meeting(gathering, link, turned, at, minutesPublicAt);
    }

    Meeting published(@Nullable Instant at) {
        return new Meeting(gathering, link, turned, agendaClosedAt, at);
    }

    public boolean takesProposals() {
        return agendaClosedAt == null;
    }

    public boolean isPublic() {
        return minutesPublicAt != null;
    }
}
