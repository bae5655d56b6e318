package org.kith.upkeep;

import org.kith.community.Answers;
import org.kith.community.GroupCard;
import org.kith.web.View;

import java.time.Instant;
import java.util.List;

/** What waits for the coordinator: claims, and groups that do not answer. */
@View.Template("upkeep/claims")
public record ClaimsPage(List<Line> claims, List<Silent> silent, Answers answers) implements View {

    public record Line(Claim claim, GroupCard group) {}

    /**
     * @param dormant whether it is shown as dormant already
     */
    public record Silent(GroupCard group, Instant since, boolean dormant) {}

    public int limit() {
        return Claim.LONGEST;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
