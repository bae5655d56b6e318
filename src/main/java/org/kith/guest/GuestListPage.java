package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.attendance.Awaited;
import org.kith.community.Answers;
import org.kith.gathering.GatheringRow;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.kith.web.View;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The guests of a gathering, for its organisers.
 *
 * @param guests in the order of protocol
 * @param seen who was at the door
 * @param due until when names are needed; null where they are not
 * @param answers the day, as it is or as typed
 */
@View.Template("guest/list")
public record GuestListPage(
        GatheringRow row,
        List<Guest> guests,
        Set<Awaited> seen,
        @Nullable LocalDate due,
        Answers answers)
        implements View {

    public GuestListPage {
        guests = List.copyOf(guests);
        seen = Set.copyOf(seen);
    }

    /** How many have an address and no letter yet. */
    public long toInvite() {
        return guests.stream().filter(one -> mayInvite(one) && one.invitedAt() == null).count();
    }

    public boolean mayInvite(Guest one) {
        return !one.mail().isEmpty()
                && one.answer() == null
                && row.gathering().isAwaited(Instant.now());
    }

    /** How many of the guest's party were at the door. */
    public long seen(Guest one) {
        var party =
                Stream.concat(
                        Stream.of(Awaited.themselves(one.id().value())),
                        Companion.all(one).stream().map(Companion::of));
        return party.filter(seen::contains).count();
    }

    public boolean certified(Guest one) {
        return !GuestCertificates.of(row.gathering(), one, seen).isEmpty();
    }

    public boolean isLate(Guest one) {
        var answer = one.answer();
        return answer != null
                && answer.comes()
                && NamesDue.isLate(row.gathering(), due, answer.at());
    }

    public long coming() {
        return guests.stream().filter(Guest::comes).count();
    }

    public String dueSaid(Frame frame) {
        return due == null ? "" : Days.said(due, frame.language());
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
