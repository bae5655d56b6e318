package org.kith.community;

import org.kith.web.View;

/** The second step: what the group is, and whom to turn to. */
@View.Template("community/group-what")
public record GroupWhatPage(
        String address, String back, CommunityCard community, Answers answers, Naming naming)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
