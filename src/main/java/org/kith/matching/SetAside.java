package org.kith.matching;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Places of the gazetteer that a network does not want to be suggested. Which ones those are a
 * network knows and no gazetteer: the software takes no side. Communities that the network has
 * recorded are never set aside: they belong to it.
 */
@Repository
class SetAside {

    /** In characters. */
    static final int LONGEST_REASON = 300;

    private final NetworkScope scope;
    private final Audit audit;

    SetAside(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    record Entry(Place.Id place, String because, String by, Instant at) {}

    /** The newest first. */
    List<Entry> all(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select place_id, because, said_by, said_at from set_aside
                                        where network_id = :network order by said_at desc, place_id
                                        """)
                                .param("network", network.value())
                                .query(
                                        (row, n) ->
                                                new Entry(
                                                        new Place.Id(
                                                                row.getObject(
                                                                        "place_id", UUID.class)),
                                                        row.getString("because"),
                                                        row.getString("said_by"),
                                                        row.getObject(
                                                                        "said_at",
                                                                        OffsetDateTime.class)
                                                                .toInstant()))
                                .list());
    }

    /** Said again, it stays as it was said first. */
    void add(Network.Id network, Actor actor, Place.Id place, String because) {
        scope.in(
                network,
                db -> {
                    int added =
                            db.sql(
                                            """
                                            insert into set_aside (network_id, place_id, because, said_by)
                                            values (:network, :place, :because, :by) on conflict do nothing
                                            """)
                                    .param("network", network.value())
                                    .param("place", place.value())
                                    .param("because", because)
                                    .param("by", actor.name())
                                    .update();
                    if (added > 0) {
                        audit.write(network, actor, change("set_aside", place, because));
                    }
                    return added;
                });
    }

    void end(Network.Id network, Actor actor, Place.Id place) {
        scope.in(
                network,
                db -> {
                    int gone =
                            db.sql(
                                            """
                                            delete from set_aside where network_id = :network and place_id = :place
                                            """)
                                    .param("network", network.value())
                                    .param("place", place.value())
                                    .update();
                    if (gone > 0) {
                        audit.write(network, actor, change("suggested_again", place, ""));
                    }
                    return gone;
                });
    }

    private static Audit.Change change(String action, Place.Id place, String because) {
        return Audit.Change.of(action, "place", place.value(), null, Map.of("because", because));
    }
}
