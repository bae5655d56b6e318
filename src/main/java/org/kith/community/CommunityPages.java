package org.kith.community;

import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Gathers what the page of a community shows, from this room and those above it. */
@Component
class CommunityPages {

    private static final double NEAR_KM = 60;
    private static final int NEIGHBOURS = 6;

    private final Communities communities;
    private final Groups groups;
    private final Places places;
    private final Countries countries;
    private final CommunitiesApart apart;
    private final SharingParts sharingParts;
    private final List<OnCommunityPage> above;

    CommunityPages(
            Communities communities,
            Groups groups,
            Places places,
            Countries countries,
            CommunitiesApart apart,
            SharingParts sharingParts,
            List<OnCommunityPage> above) {
        this.communities = communities;
        this.groups = groups;
        this.places = places;
        this.countries = countries;
        this.apart = apart;
        this.sharingParts = sharingParts;
        this.above =
                above.stream().sorted(Comparator.comparingInt(OnCommunityPage::order)).toList();
    }

    CommunityPage page(Network network, Community community, Frame frame) {
        var place = places.find(community.place()).orElseThrow();
        var near = near(network, community, place, frame);
        return new CommunityPage(
                community,
                card(network, community, frame),
                place,
                groups.of(network.id(), community.id()),
                above.stream().map(room -> room.of(network, community, frame)).toList(),
                near,
                apart.where(near, frame.language()),
                sharingParts.of(network, community, frame),
                new Naming(countries, frame.language()));
    }

    String label(Network network, Community community, Frame frame) {
        return card(network, community, frame).label();
    }

    private CommunityCard card(Network network, Community community, Frame frame) {
        var cards = communities.cards(network.id(), Set.of(community.id()), frame.language());
        return Objects.requireNonNull(cards.get(community.id()));
    }

    private List<CommunityCard> near(
            Network network, Community community, Place place, Frame frame) {
        var around =
                place.point().stream()
                        .flatMap(here -> places.within(here, NEAR_KM).stream())
                        .map(neighbour -> neighbour.place().id())
                        .toList();
        return communities.atPlaces(network.id(), around, frame.language()).stream()
                .filter(card -> !card.id().equals(community.id()))
                .limit(NEIGHBOURS)
                .toList();
    }
}
