package org.kith.matching;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Weighs everybody in the scope of a wish, one by one, against who asks. */
@Component
class RegistryMatcher implements Matcher {

    private final NetworkScope scope;
    private final Seekers seekers;
    private final Ties ties;
    private final Profiles profiles;
    private final PlacesWithoutCommunity places;
    private final LinksOfTheWorld world;
    private final Places gazetteer;
    private final Countries countries;

    RegistryMatcher(
            NetworkScope scope,
            Seekers seekers,
            Ties ties,
            Profiles profiles,
            PlacesWithoutCommunity places,
            LinksOfTheWorld world,
            Places gazetteer,
            Countries countries) {
        this.scope = scope;
        this.seekers = seekers;
        this.ties = ties;
        this.profiles = profiles;
        this.places = places;
        this.world = world;
        this.gazetteer = gazetteer;
        this.countries = countries;
    }

    @Override
    public List<Suggestion> suggest(Network.Id network, Wish wish, int limit) {
        return suggest(network, wish, limit, LocalDate.now(ZoneOffset.UTC));
    }

    List<Suggestion> suggest(Network.Id network, Wish wish, int limit, LocalDate today) {
        return scope.in(
                network,
                db ->
                        seekers.find(network, wish)
                                .map(we -> suggest(network, we, wish, limit, today))
                                .orElse(List.of()));
    }

    private List<Suggestion> suggest(
            Network.Id network, Seeker we, Wish wish, int limit, LocalDate today) {
        var around = ties.around(network, we).with(world.known(), told(we, wish));
        var weighing = new Weighing(we, around);
        var found = new ArrayList<Suggestion>();
        Consumer<Profile> weigh =
                they -> {
                    var reasons = weighing.of(they);
                    if (!reasons.isEmpty() && around.friends().stream().noneMatch(they::is)) {
                        found.add(Suggestion.of(they.who(), reasons));
                    }
                };
        profiles.forEach(network, we, wish, weigh);
        places.forEach(network, we, wish, weigh);
        return new Turns(we.key(), today).order(found, limit);
    }

    private Map<Place.Id, LinksOfTheWorld.Likelier> told(Seeker we, Wish wish) {
        var scope = new TreeSet<>(wish.countries());
        if (!wish.regions().isEmpty()) {
            countries.all(Language.EN).stream()
                    .filter(c -> c.region() != null && wish.regions().contains(c.region()))
                    .forEach(c -> scope.add(c.code()));
        }
        return gazetteer
                .find(we.place())
                .map(place -> world.tell(place.key(), scope))
                .orElse(Map.of());
    }
}
