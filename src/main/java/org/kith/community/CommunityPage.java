package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.place.MapFigure;
import org.kith.place.Place;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;

/**
 * A community, with what other rooms know of it.
 *
 * @param card its name for this reader
 * @param near other communities of the network, the nearest first
 */
@View.Template("community/community")
public record CommunityPage(
        Community community,
        CommunityCard card,
        Place place,
        List<Group> groups,
        List<OnCommunityPage.Section> sections,
        List<CommunityCard> near,
        SharingPart sharing,
        Naming naming)
        implements View {

    /** Where it is, with those near it; null where nobody knows. */
    public @Nullable MapFigure map(Frame frame) {
        return CommunityFigure.of(card, near, card.label(), frame.at("/communities/")).orElse(null);
    }
}
