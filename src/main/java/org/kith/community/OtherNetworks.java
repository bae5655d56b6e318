package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Communities and groups at the same place that other networks of this installation share: each
 * record was chosen by somebody there (see {@link Sharing}), and nothing is shared by itself. The
 * database hands out no more than that, and of a network that is not published, nothing.
 */
@Component
public class OtherNetworks {

    private static final int MOST = 12;

    /** What is told of other networks has to be nearly sure: nobody is asked to compare. */
    private static final double SURE = 0.9;

    private final Networks networks;
    private final NetworkScope scope;

    OtherNetworks(Networks networks, NetworkScope scope) {
        this.networks = networks;
        this.scope = scope;
    }

    /**
     * @param name its own name; null where it is called as its place
     */
    public List<StandsElsewhere> communities(
            Network.Id here,
            Place.Id place,
            Community.Kind kind,
            @Nullable String name,
            Language reader) {
        return scope.in(
                here,
                db -> {
                    var words = PlaceFace.of(db, place).words(null);
                    var asked = new CommunityLikeness(Set.of(place), kind, name, words);
                    return communities(db, place, reader)
                            .filter(one -> asked.with(one.compared()).score() >= SURE)
                            .flatMap(one -> told(one.network(), one::told).stream())
                            .limit(MOST)
                            .toList();
                });
    }

    /** Those that act for a community at this place, whatever it is called there. */
    public List<StandsElsewhere> groups(
            Network.Id here, Place.Id place, String name, Language reader) {
        return scope.in(
                here,
                db -> {
                    var labels = CommunityLikeness.split(PlaceFace.of(db, place).words(null));
                    var asked = new GroupLikeness(name, labels);
                    return groups(db, place)
                            .filter(one -> asked.with(one.group(), one.home()).score() >= SURE)
                            .flatMap(one -> told(one.network(), one::told).stream())
                            .limit(MOST)
                            .toList();
                });
    }

    /** A community that another network shares, by the path of its page. */
    Optional<StandsElsewhere> community(
            Network.Id here, Place.Id place, String path, Language reader) {
        return scope.in(
                here,
                db ->
                        communities(db, place, reader)
                                .flatMap(one -> told(one.network(), one::told).stream())
                                .filter(one -> one.path().equals(path))
                                .findFirst());
    }

    /** A group that another network shares, by the path of its page. */
    Optional<StandsElsewhere> group(Network.Id here, Place.Id place, String path) {
        return scope.in(
                here,
                db ->
                        groups(db, place)
                                .flatMap(one -> told(one.network(), one::told).stream())
                                .filter(one -> one.path().equals(path))
                                .findFirst());
    }

    private Optional<StandsElsewhere> told(
            Network.Id network, Function<Network, StandsElsewhere> how) {
        return networks.withId(network).map(how);
    }

    private static Stream<SharedCommunity> communities(
            JdbcClient db, Place.Id place, Language reader) {
        return db
                .sql(
                        """
                        select shared.*,
                               coalesce(shared.name, case :lang when 'ar' then place.label_ar when 'he' then place.label_he
                                                                when 'fr' then place.label_fr else place.label end) as shown
                        from shared_communities(:place) shared join place_card place on place.id = shared.place_id
                        """)
                .param("place", place.value())
                .param("lang", reader.code())
                .query(SharedCommunity::read)
                .list()
                .stream();
    }

    private static Stream<SharedGroup> groups(JdbcClient db, Place.Id place) {
        return db
                .sql("select * from shared_groups(:place)")
                .param("place", place.value())
                .query(
                        (row, n) ->
                                new SharedGroup(
                                        new Network.Id(row.getObject("network_id", UUID.class)),
                                        GroupRow.group(row, n)))
                .list()
                .stream();
    }

    private record SharedGroup(Network.Id network, Group group) {

        Community.Id home() {
            return group.community();
        }

        StandsElsewhere told(Network from) {
            return StandsElsewhere.of(from, group);
        }
    }
}
