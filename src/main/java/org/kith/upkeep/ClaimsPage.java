package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.GroupCard;
import org.kith.shared.Slice;
import org.kith.web.View;

import java.time.Instant;
import java.util.List;

/**
 * What waits for the coordinator: claims, hand-overs, and groups that do not answer.
 *
 * @param late what somebody else decided first; null where nobody did
 */
@View.Template("upkeep/claims")
public record ClaimsPage(
        Slice<Line> claims,
        List<Waiting> handovers,
        Slice<Silent> silent,
        @Nullable Claim late,
        Answers answers)
        implements View {

    /**
     * @param notBefore from when on it can be accepted; null: now
     */
    public record Line(Hearing hearing, GroupCard group, @Nullable Instant notBefore) {

        public Claim claim() {
            return hearing.claim();
        }
    }

    /** A successor is asked. */
    public record Waiting(Handover handover, GroupCard group) {}

    /**
     * @param dormant whether it is shown as dormant already
     */
    public record Silent(GroupCard group, Instant since, boolean dormant) {}

    public boolean nothing() {
        return claims.total() == 0 && handovers.isEmpty() && silent.total() == 0;
    }

    public int limit() {
        return Claim.LONGEST;
    }

    @Override
    public int status() {
        return late != null ? 409 : answers.fine() ? 200 : 422;
    }
}
