package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.gathering.GatheringRow;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.kith.web.View;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The guests of a gathering, for its organisers.
 *
 * @param guests in the order of protocol
 * @param due until when names are needed; null where they are not
 * @param answers the day, as it is or as typed
 */
@View.Template("guest/list")
public record GuestListPage(
        GatheringRow row, List<Guest> guests, @Nullable LocalDate due, Answers answers)
        implements View {

    public GuestListPage {
        guests = List.copyOf(guests);
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
