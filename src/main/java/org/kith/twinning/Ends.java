package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Recorded;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Namesakes;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who can stand on a side of a link: a community of the network, or a place where the network has
 * none yet. In forms a community goes by its slug, such a place by "place:" and its slug.
 */
@Component
public class Ends {

    private static final String PLACE = "place:";
    private static final int CHOICES = 8;

    private final Communities communities;
    private final Places places;
    private final PlaceSearch search;
    private final Countries countries;
    private final Namesakes namesakes;

    Ends(
            Communities communities,
            Places places,
            PlaceSearch search,
            Countries countries,
            Namesakes namesakes) {
        this.communities = communities;
        this.places = places;
        this.search = search;
        this.countries = countries;
        this.namesakes = namesakes;
    }

    /**
     * @param token how forms name it
     * @param country in the reader's language; of namesakes, with what tells them apart
     * @param isNew whether the network has no community there yet
     */
    public record End(String token, String label, String country, boolean isNew) {

        End lying(String there) {
            return new End(token, label, there, isNew);
        }
    }

    /** What a name in any spelling may mean; what is chosen already is left out. */
    List<End> called(Network.Id network, String text, Set<String> chosen, Language reader) {
        if (text.isBlank()) {
            return List.of();
        }
        var found = search.find(PlaceSearch.Query.of(text, CHOICES));
        var all = places.find(found.stream().map(PlaceSearch.Found::place).toList()).values();
        var lying = namesakes.countries(all, reader);
        return all.stream()
                .flatMap(
                        place ->
                                at(network, place, reader)
                                        .map(end -> end.lying(lying.getOrDefault(place.id(), ""))))
                .filter(end -> !chosen.contains(end.token()))
                .limit(CHOICES)
                .toList();
    }

    /** Those of the tokens that mean something in this network. */
    List<End> shown(Network.Id network, List<String> tokens, Language reader) {
        return tokens.stream()
                .flatMap(
                        token ->
                                token.startsWith(PLACE)
                                        ? place(token).map(p -> end(p, reader)).stream()
                                        : communities
                                                .find(network, token)
                                                .map(c -> end(network, c, reader))
                                                .stream())
                .toList();
    }

    /** Where a side lives. */
    Set<Place.Id> places(Network.Id network, List<String> tokens) {
        return tokens.stream()
                .flatMap(
                        token ->
                                token.startsWith(PLACE)
                                        ? place(token).map(Place::id).stream()
                                        : communities
                                                .find(network, token)
                                                .map(Community::place)
                                                .stream())
                .collect(Collectors.toSet());
    }

    /** The communities of a side that are there already. */
    List<Community.Id> known(Network.Id network, List<String> tokens) {
        return tokens.stream()
                .flatMap(token -> existing(network, token).stream())
                .map(Community::id)
                .toList();
    }

    /**
     * The communities of a side; where there is none yet, the one that its place is gets recorded.
     */
    List<Community.Id> recorded(Network.Id network, Actor actor, List<String> tokens) {
        return tokens.stream()
                .flatMap(
                        token ->
                                existing(network, token)
                                        .or(
                                                () ->
                                                        place(token)
                                                                .map(
                                                                        place ->
                                                                                record(
                                                                                        network,
                                                                                        actor,
                                                                                        place)))
                                        .stream())
                .map(Community::id)
                .distinct()
                .toList();
    }

    private Optional<Community> existing(Network.Id network, String token) {
        return token.startsWith(PLACE)
                ? place(token)
                        .flatMap(
                                p ->
                                        communities.at(network, p.id()).stream()
                                                .filter(Ends::isThePlace)
                                                .findFirst())
                : communities.find(network, token);
    }

    private Community record(Network.Id network, Actor actor, Place place) {
        return switch (communities.record(network, actor, Community.called(place), (UUID) null)) {
            case Recorded.Added<Community>(Community added) -> added;
            case Recorded.AlreadyHere<Community>(Community here) -> here;
        };
    }

    private Stream<End> at(Network.Id network, Place place, Language reader) {
        var here = communities.at(network, place.id());
        var known = here.stream().map(community -> end(network, community, reader));
        return here.stream().anyMatch(Ends::isThePlace)
                ? known
                : Stream.concat(known, Stream.of(end(place, reader)));
    }

    /** Whether it is the place itself, and not a school or parish there. */
    private static boolean isThePlace(Community community) {
        return community.name() == null;
    }

    private End end(Network.Id network, Community community, Language reader) {
        var cards = communities.cards(network, List.of(community.id()), reader);
        var card = cards.get(community.id());
        return card == null
                ? new End(community.slug(), community.slug(), "", false)
                : new End(
                        community.slug(),
                        card.label(),
                        countries.nameOf(card.country(), reader),
                        false);
    }

    private End end(Place place, Language reader) {
        return new End(
                PLACE + place.slug(),
                place.nameFor(reader),
                countries.nameOf(place.country(), reader),
                true);
    }

    private Optional<Place> place(String token) {
        return token.startsWith(PLACE)
                ? places.findBySlug(token.substring(PLACE.length()))
                : Optional.empty();
    }
}
