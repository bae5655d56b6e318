package org.kith.community;

import org.kith.web.View;

/**
 * The form that changes a group.
 *
 * @param from the draft whose words are offered; empty where there is none
 * @param mayNameContacts whether the reader may say who the contacts are
 */
@View.Template("community/group-change")
public record GroupChangePage(
        Group group,
        GroupCard card,
        Answers answers,
        String from,
        boolean mayNameContacts,
        Naming naming)
        implements View {

    /** How many contacts the form asks for: all that there are, and two at least. */
    public int contacts() {
        return Math.max(GroupContact.ASKED_FOR, GroupForm.shown(answers));
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
