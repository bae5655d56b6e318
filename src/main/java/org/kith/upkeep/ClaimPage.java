package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.web.View;

/**
 * Saying that one speaks for a group.
 *
 * @param open what they said already; null where they have not
 */
@View.Template("upkeep/claim")
public record ClaimPage(Group group, @Nullable Hearing open, Answers answers) implements View {

    public int days() {
        return (int) Hearing.LASTS.toDays();
    }

    public int limit() {
        return Claim.LONGEST;
    }

    public int limitOfAddress() {
        return Claim.LONGEST_ADDRESS;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
