package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.names.Fold;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.place.Places;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the communities that rows name by their places. */
@Component
class Sought {

    private final Communities communities;
    private final Places places;

    Sought(Communities communities, Places places) {
        this.communities = communities;
        this.places = places;
    }

    /** What the texts mean, or what has to be said to the person who sent them. */
    sealed interface Found {

        record All(List<Meant> communities) implements Found {}

        record Not(Checked checked) implements Found {}
    }

    /** The places of these texts, or the first of them that cannot be told. */
    Found communities(
            Network.Id network, List<PlaceText> texts, Function<PlaceText, PlaceMeaning> meanings) {
        var meant = new ArrayList<Meant>();
        for (var text : texts) {
            switch (meanings.apply(text)) {
                case PlaceMeaning.One one -> meant.add(at(network, one.place()));
                case PlaceMeaning.Several several -> {
                    return new Found.Not(which(network, text, several.places()));
                }
                case PlaceMeaning.None none -> {
                    return new Found.Not(Checked.wrong(nowhere(text)));
                }
            }
        }
        return new Found.All(meant.stream().distinct().toList());
    }

    /** The community that is called as its place; of several, the one of the place's own kind. */
    Meant at(Network.Id network, Place.Id place) {
        var kind = kindAt(place);
        var unnamed =
                communities.at(network, place).stream().filter(c -> c.name() == null).toList();
        return unnamed.stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .or(() -> unnamed.stream().filter(Sought::isOfPeopleAtLarge).findFirst())
                .map(Meant::of)
                .orElseGet(() -> new Meant(null, place, kind, null));
    }

    /** The community of this kind and name; null where the registry has none. */
    @Nullable Community same(
            Network.Id network, Place.Id place, Community.Kind kind, @Nullable String name) {
        return communities.at(network, place).stream()
                .filter(c -> c.kind() == kind && folded(c.name()).equals(folded(name)))
                .findFirst()
                .orElse(null);
    }

    List<Community> all(Network.Id network, Place.Id place) {
        return communities.at(network, place);
    }

    Community.Kind kindAt(Place.Id place) {
        var kind = places.find(place).map(Place::kind).orElse(Place.Kind.TOWN);
        return switch (kind) {
            case CAPITAL, CITY, TOWN -> Community.Kind.TOWN;
            case VILLAGE -> Community.Kind.VILLAGE;
            case CAMP -> Community.Kind.REFUGEE_CAMP;
            case DISTRICT -> Community.Kind.NEIGHBOURHOOD;
            case AREA -> Community.Kind.COUNCIL_AREA;
        };
    }

    private static boolean isOfPeopleAtLarge(Community community) {
        return switch (community.kind()) {
            case TOWN, VILLAGE, REFUGEE_CAMP, COUNCIL_AREA, NEIGHBOURHOOD -> true;
            case SCHOOL, CAMPUS, PARISH, DIASPORA -> false;
        };
    }

    static String folded(@Nullable String name) {
        return Optional.ofNullable(name).map(Fold::fold).orElse("");
    }

    /** Places where the network has a community come first: one of them may be meant again. */
    private Checked which(Network.Id network, PlaceText text, List<Place.Id> places) {
        var here = communities.settled(network, places);
        var candidates =
                Stream.concat(here.stream(), places.stream())
                        .distinct()
                        .map(p -> new Candidate(Candidate.Of.PLACE, p.value(), text.key()))
                        .toList();
        var reason = here.isEmpty() ? "which_place" : "like.place";
        return Checked.whichPlace(Reason.of(reason, text.text()), candidates);
    }

    private static Reason nowhere(PlaceText text) {
        return text.country() == null
                ? Reason.of("place", text.text())
                : Reason.of("place_in", text.text(), Objects.requireNonNull(text.country()));
    }
}
