package org.kith.gathering;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The gatherings of each network. */
@Repository
public class Gatherings {

    private final NetworkScope scope;
    private final GatheringRows rows;

    Gatherings(NetworkScope scope, GatheringRows rows) {
        this.scope = scope;
        this.rows = rows;
    }

    /** With drafts, the latest first: what coordinators keep. */
    List<Gathering> all(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from gathering where network_id = :network order by starts desc, id
                                        """)
                                .param("network", network.value())
                                .query(rows::gathering)
                                .list());
    }

    /** Published ones that are not over, the next first. */
    public List<Gathering> coming(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from gathering_shown
                                        where network_id = :network and (ends at time zone zone) > now()
                                        order by starts at time zone zone, id
                                        """)
                                .param("network", network.value())
                                .query(rows::gathering)
                                .list());
    }

    /** Published ones that are over, the latest first. */
    List<Gathering> past(Network.Id network, int most) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from gathering_shown
                                        where network_id = :network and (ends at time zone zone) <= now()
                                        order by starts at time zone zone desc, id limit :most
                                        """)
                                .param("network", network.value())
                                .param("most", most)
                                .query(rows::gathering)
                                .list());
    }

    /** Those of these that their readers see and that are not called off. */
    public List<Gathering> standing(Network.Id network, Collection<Gathering.Id> gatherings) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from gathering_shown
                                        where network_id = :network and id = any(:ids) and cancelled_at is null
                                        """)
                                .param("network", network.value())
                                .param(
                                        "ids",
                                        gatherings.stream()
                                                .map(Gathering.Id::value)
                                                .toArray(UUID[]::new))
                                .query(rows::gathering)
                                .list());
    }

    public Optional<Gathering> find(Network.Id network, String slug) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        "select * from gathering where network_id = :network and"
                                                + " slug = :slug")
                                .param("network", network.value())
                                .param("slug", slug)
                                .query(rows::gathering)
                                .optional());
    }

    public Optional<Gathering> find(Network.Id network, Gathering.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql("select * from gathering where network_id = :network and id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(rows::gathering)
                                .optional());
    }

    /** Where its readers see it: neither a draft nor hidden. */
    public Optional<Gathering> shown(Network.Id network, Gathering.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from gathering_shown where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(rows::gathering)
                                .optional());
    }

    /**
     * Until the transaction ends nobody else changes it, nor takes a place or gives one up. Others
     * may write rows that refer to it, and hold it after.
     */
    public Gathering hold(Network.Id network, Gathering.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from gathering where network_id = :network and id = :id for no key update
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(rows::gathering)
                                .single());
    }

    boolean isAny(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from gathering_shown where network_id = :network)
                                        """)
                                .param("network", network.value())
                                .query(Boolean.class)
                                .single());
    }
}
