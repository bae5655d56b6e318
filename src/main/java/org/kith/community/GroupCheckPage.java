package org.kith.community;

import org.kith.web.View;

import java.util.List;

/**
 * The last step: what was typed, beside what may be the same.
 *
 * @param elsewhere what other networks show at the same place
 */
@View.Template("community/group-check")
public record GroupCheckPage(
        String address,
        Group group,
        List<GroupContact> contacts,
        CommunityCard community,
        List<Likely<GroupCard>> likely,
        List<StandsElsewhere> elsewhere,
        Answers answers,
        Naming naming)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
