package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.web.View;

import java.time.Instant;
import java.util.List;

/**
 * What those who speak for a group do so that it outlives them.
 *
 * @param asked since when the yearly question waits for an answer; null where none does
 * @param dormant since when the group is shown as dormant; null where it is not
 * @param handover what waits to be accepted; null where nothing does
 * @param claims what others say of speaking for it, and what the contacts say to that
 * @param late what was decided before somebody's word came; null where nothing was
 */
@View.Template("upkeep/keeping")
public record KeepingPage(
        Group group,
        int contacts,
        @Nullable Instant asked,
        @Nullable Instant dormant,
        @Nullable Handover handover,
        List<Hearing> claims,
        @Nullable Claim late,
        Answers answers)
        implements View {

    public int asksForContacts() {
        return Math.max(0, GroupContact.ASKED_FOR - contacts);
    }

    public int hearingDays() {
        return (int) Hearing.LASTS.toDays();
    }

    public int limit() {
        return Claim.LONGEST;
    }

    @Override
    public int status() {
        return late != null ? 409 : answers.fine() ? 200 : 422;
    }
}
