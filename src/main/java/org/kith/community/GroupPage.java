package org.kith.community;

import org.kith.web.View;

import java.util.List;

/**
 * A group.
 *
 * @param contacts whom to turn to; empty for readers who may not know
 */
@View.Template("community/group")
public record GroupPage(Group group, GroupCard card, List<GroupContact> contacts, Naming naming)
        implements View {

    public int missing() {
        return Math.max(0, GroupContact.ASKED_FOR - card.contacts());
    }
}
