package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.web.View;

import java.time.Instant;

/**
 * What a contact is asked about a claim on their group.
 *
 * @param claim null where it was decided or taken back
 * @param group its name
 * @param done whether they have spoken
 */
@View.Template("upkeep/objection")
public record ObjectionPage(
        String address,
        @Nullable Network network,
        @Nullable Claim claim,
        String group,
        boolean done,
        Answers answers)
        implements View {

    /**
     * Nothing stands under this address, or not any more: which of the two is nobody's business.
     */
    static ObjectionPage over(String address) {
        return new ObjectionPage(address, null, null, "", false, Answers.none());
    }

    /** Until when nobody is let in without their word. */
    public Instant until(Claim claim) {
        return claim.at().plus(Hearing.LASTS);
    }

    public int limit() {
        return Claim.LONGEST;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
