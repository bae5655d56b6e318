package org.kith.community;

import org.kith.web.View;

/** The form that changes a group. */
@View.Template("community/group-change")
public record GroupChangePage(
        Group group, GroupCard card, Answers answers, String from, Naming naming) implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
