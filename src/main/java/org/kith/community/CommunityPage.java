package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.place.MapFigure;
import org.kith.place.Place;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * A community, with what other rooms know of it.
 *
 * @param card its name for this reader
 * @param near other communities of the network, the nearest first
 * @param where they lie, in the reader's language
 */
@View.Template("community/community")
public record CommunityPage(
        Community community,
        CommunityCard card,
        Place place,
        List<Group> groups,
        List<OnCommunityPage.Section> sections,
        List<CommunityCard> near,
        Map<Community.Id, String> where,
        SharingPart sharing,
        Naming naming)
        implements View {

    /** Where it is, with those near it; null where nobody knows. */
    public @Nullable MapFigure map(Frame frame) {
        return CommunityFigure.of(card, near, card.label(), frame.at("/communities/")).orElse(null);
    }
}
