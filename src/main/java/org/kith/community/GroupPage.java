package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.place.MapFigure;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;

/**
 * A group.
 *
 * @param neighbours the other groups of its community
 * @param sections what rooms above add
 * @param life what happened to it last
 * @param contacts whom to turn to; empty for readers who may not know
 */
@View.Template("community/group")
public record GroupPage(
        Group group,
        GroupCard card,
        CommunityCard community,
        List<Group> neighbours,
        List<OnCommunityPage.Section> sections,
        List<Moment> life,
        List<GroupContact> contacts,
        SharingPart sharing,
        Naming naming)
        implements View {

    /** Where its community is; null where nobody knows. */
    public @Nullable MapFigure map(Frame frame) {
        return CommunityFigure.of(
                        community, List.of(), community.label(), frame.at("/communities/"))
                .orElse(null);
    }

    /** How many can be turned to whom the reader does not see. */
    public int hidden() {
        return Math.max(0, card.contacts() - contacts.size());
    }

    public int missing() {
        return Math.max(0, GroupContact.ASKED_FOR - card.contacts());
    }
}
