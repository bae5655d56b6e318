package org.kith.shipped;

import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.kith.place.Places;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Communities that are called as their place of the gazetteer, and are of its kind. */
@Component
class PlaceCommunities {

    private final NetworkScope scope;
    private final Places places;
    private final Communities communities;

    PlaceCommunities(NetworkScope scope, Places places, Communities communities) {
        this.scope = scope;
        this.places = places;
        this.communities = communities;
    }

    /**
     * Those at these places, by the places' keys. Who is missing is recorded; whom somebody
     * recorded before, there and of that kind, is taken as they are.
     */
    Map<String, Community.Id> at(Network network, Collection<String> keys, boolean demonstration) {
        var found = places.find(keys.stream().map(Place.Id::of).toList());
        var recorded = recorded(network.id());
        var byKey = new HashMap<String, Community.Id>();
        var missing = new ArrayList<Community>();
        for (var key : keys) {
            var place = found.get(Place.Id.of(key));
            if (place == null) {
                throw new IllegalStateException("the gazetteer has no place " + key);
            }
            var there = recorded.get(new Spot(place.id(), kindAt(place)));
            if (there == null) {
                there = Fixed.community(network.slug(), key);
                missing.add(community(there, place, demonstration));
            }
            byKey.put(key, there);
        }
        if (!missing.isEmpty()) {
            communities.load(network.id(), missing);
        }
        return byKey;
    }

    private record Spot(Place.Id place, Community.Kind kind) {}

    private Map<Spot, Community.Id> recorded(Network.Id network) {
        var recorded = new HashMap<Spot, Community.Id>();
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    select id, place_id, kind from community_card
                                    where network_id = :network order by created_at desc, id
                                    """)
                            .param("network", network.value())
                            .query(
                                    row -> {
                                        var place = row.getObject("place_id", UUID.class);
                                        recorded.put(
                                                new Spot(
                                                        new Place.Id(place),
                                                        kind(row.getString("kind"))),
                                                new Community.Id(row.getObject("id", UUID.class)));
                                    });
                    return null;
                });
        return recorded;
    }

    private static Community community(Community.Id id, Place place, boolean demonstration) {
        return new Community(
                id,
                "",
                place.id(),
                kindAt(place),
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                demonstration);
    }

    static Community.Kind kind(String code) {
        return Community.Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Community.Kind kindAt(Place place) {
        return switch (place.kind()) {
            case CAPITAL, CITY, TOWN -> Community.Kind.TOWN;
            case VILLAGE -> Community.Kind.VILLAGE;
            case CAMP -> Community.Kind.REFUGEE_CAMP;
            case DISTRICT -> Community.Kind.NEIGHBOURHOOD;
            case AREA -> Community.Kind.COUNCIL_AREA;
        };
    }
}
