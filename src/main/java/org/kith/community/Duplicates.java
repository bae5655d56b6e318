package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which communities and groups of the registry may be the one that somebody means: by any spelling,
 * in any script, by initials, by another order of the usual words.
 */
@Component
public class Duplicates {

    /** Below this nobody is asked. */
    static final double WORTH_ASKING = 0.7;

    private static final int MOST = 6;

    /** How many records that begin alike, or have the same consonants, are looked at. */
    private static final int MOST_OF_A_KEY = 25;

    private static final double SAME_NAME_OF_PLACE = 0.8;

    private final NetworkScope scope;
    private final PlaceSearch places;
    private final CommunityList communities;
    private final GroupList groups;

    Duplicates(
            NetworkScope scope, PlaceSearch places, CommunityList communities, GroupList groups) {
        this.scope = scope;
        this.places = places;
        this.communities = communities;
        this.groups = groups;
    }

    /**
     * @param name its own name; null where it is called as its place
     * @param not ids that it has been told apart from, and its own
     */
    public List<Likely<CommunityCard>> communitiesLike(
            Network.Id network,
            Place.Id place,
            Community.Kind kind,
            @Nullable String name,
            Set<UUID> not,
            Language reader) {
        return scope.in(
                network,
                db -> {
                    var face = PlaceFace.of(db, place);
                    var near = new LinkedHashSet<>(Set.of(place));
                    near.addAll(placesCalled(face.label(), face.country()));
                    var asked = new CommunityLikeness(Set.of(place), kind, name, face.words(null));
                    return communities(db, network, asked, near, not, reader);
                });
    }

    /** For a place that is only typed yet, as in a list of another register. */
    public List<Likely<CommunityCard>> communitiesLike(
            Network.Id network,
            String placeName,
            @Nullable String country,
            Community.Kind kind,
            @Nullable String name,
            Language reader) {
        return scope.in(
                network,
                db -> {
                    var near = placesCalled(placeName, country);
                    var words = "|" + org.kith.names.Fold.fold(placeName) + "|";
                    var asked = new CommunityLikeness(near, kind, name, words);
                    return communities(db, network, asked, near, Set.of(), reader);
                });
    }

    /**
     * @param not ids that it has been told apart from, and its own
     */
    public List<Likely<GroupCard>> groupsLike(
            Network.Id network,
            Community.Id community,
            String name,
            Set<UUID> not,
            Language reader) {
        return scope.in(
                network,
                db -> {
                    var labels = labels(db, network, community);
                    var asked = new GroupLikeness(name, labels);
                    var scores =
                            groupsNear(db, network, community, name).stream()
                                    .filter(group -> !not.contains(group.id().value()))
                                    .map(group -> asked.with(group, community))
                                    .filter(likely -> likely.score() >= WORTH_ASKING)
                                    .toList();
                    var ids = scores.stream().map(l -> l.value().id()).toList();
                    var cards = groups.cards(network, ids, reader);
                    return best(
                            scores.stream()
                                    .map(
                                            l ->
                                                    new Likely<>(
                                                            Objects.requireNonNull(
                                                                    cards.get(l.value().id())),
                                                            l.score(),
                                                            l.reasons()))
                                    .toList());
                });
    }

    private List<Likely<CommunityCard>> communities(
            JdbcClient db,
            Network.Id network,
            CommunityLikeness asked,
            Set<Place.Id> near,
            Set<UUID> not,
            Language reader) {
        var scores =
                candidates(db, network, near, asked.folded()).stream()
                        .filter(candidate -> !not.contains(candidate.id().value()))
                        .map(asked::with)
                        .filter(likely -> likely.score() >= WORTH_ASKING)
                        .toList();
        var ids = scores.stream().map(l -> l.value().id()).toList();
        var cards = communities.cards(network, ids, reader);
        return best(
                scores.stream()
                        .map(
                                l ->
                                        new Likely<>(
                                                Objects.requireNonNull(cards.get(l.value().id())),
                                                l.score(),
                                                l.reasons()))
                        .toList());
    }

    private static <T> List<Likely<T>> best(Collection<Likely<T>> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble((Likely<T> l) -> l.score()).reversed())
                .limit(MOST)
                .toList();
    }

    private Set<Place.Id> placesCalled(String name, @Nullable String country) {
        return places.find(new PlaceSearch.Query(name, country, 10)).stream()
                .filter(found -> found.score() >= SAME_NAME_OF_PLACE)
                .map(PlaceSearch.Found::place)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<CommunityLikeness.Candidate> candidates(
            JdbcClient db, Network.Id network, Set<Place.Id> near, String folded) {
        return db.sql(
                        """
                        select id, place_id, kind, folded, words from community
                        where network_id = :network and place_id = any(:places::uuid[])
                        union
                        (select id, place_id, kind, folded, words from community
                         where network_id = :network and folded <> '' and beginning = left(:folded, 5) limit :most)
                        union
                        (select id, place_id, kind, folded, words from community
                         where network_id = :network and folded <> '' and consonants = consonants_of(:folded) limit :most)
                        """)
                .param("network", network.value())
                .param("places", near.stream().map(Place.Id::toString).toArray(String[]::new))
                .param("folded", folded)
                .param("most", MOST_OF_A_KEY)
                .query(CommunityLikeness.Candidate::read)
                .list();
    }

    private static Set<String> labels(JdbcClient db, Network.Id network, Community.Id community) {
        return db.sql("select words from community where network_id = :network and id = :id")
                .param("network", network.value())
                .param("id", community.value())
                .query(String.class)
                .optional()
                .map(CommunityLikeness::split)
                .orElse(Set.of());
    }

    /** The community's own groups, and any of much the same name in the network. */
    private static List<Group> groupsNear(
            JdbcClient db, Network.Id network, Community.Id community, String name) {
        return db.sql(
                        """
                        select * from community_group
                        where network_id = :network
                          and id in (select id from community_group
                                     where network_id = :network and community_id = :community
                                     union
                                     (select id from community_group
                                      where network_id = :network and beginning = left(:folded, 5) limit :most)
                                     union
                                     (select id from community_group
                                      where network_id = :network and consonants = consonants_of(:folded) limit :most))
                        """)
                .param("network", network.value())
                .param("community", community.value())
                .param("folded", org.kith.names.Fold.fold(name))
                .param("most", MOST_OF_A_KEY)
                .query(GroupRow::group)
                .list();
    }
}
