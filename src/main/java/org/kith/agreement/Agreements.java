package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.Link;
import org.kith.twinning.Sides.Side;
import org.kith.web.NotHere;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The agreements of a network's links, each with its newest version. */
@Repository
class Agreements {

    /** So many of the oldest drafts are looked at for who holds them up. */
    static final int MOST = 200;

    private final NetworkScope scope;

    Agreements(NetworkScope scope) {
        this.scope = scope;
    }

    Optional<Agreement> find(Network.Id network, Agreement.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from agreement_now
                                        where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(AgreementRows::agreement)
                                .optional());
    }

    /** Those of a link, the newest first. */
    List<Agreement> of(Network.Id network, Link.Id link) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from agreement_now
                                        where network_id = :network and link_id = :link
                                        order by started_at desc, id desc
                                        """)
                                .param("network", network.value())
                                .param("link", link.value())
                                .query(AgreementRows::agreement)
                                .list());
    }

    /** The draft that is to take its place; empty where nobody began one. */
    Optional<Agreement.Id> renewalOf(Network.Id network, Agreement.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id from agreement
                                        where network_id = :network and replaces_id = :id and ended_at is null
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(
                                        (row, n) ->
                                                new Agreement.Id(row.getObject("id", UUID.class)))
                                .optional());
    }

    /** Drafts of these links, the one that rests the longest first. */
    List<Agreement> draftsOf(Network.Id network, Collection<Link.Id> links) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from agreement_now
                                        where network_id = :network and in_force_at is null and ended_at is null
                                          and link_id = any(:links)
                                        order by saved_at, id limit :most
                                        """)
                                .param("network", network.value())
                                .param(
                                        "links",
                                        links.stream().map(Link.Id::value).toArray(UUID[]::new))
                                .param("most", MOST)
                                .query(AgreementRows::agreement)
                                .list());
    }

    /** All drafts of a network, the one that rests the longest first. */
    List<Agreement> drafts(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from agreement_now
                                        where network_id = :network and in_force_at is null and ended_at is null
                                        order by saved_at, id limit :most
                                        """)
                                .param("network", network.value())
                                .param("most", MOST)
                                .query(AgreementRows::agreement)
                                .list());
    }

    /** Those in force of which a day is near or has come: a review, or the end. */
    List<Agreement> near(Network.Id network, LocalDate until) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from agreement_now
                                        where network_id = :network and in_force_at is not null and ended_at is null
                                          and replaced_at is null and least(review_on, ends_on) <= :until
                                        order by id
                                        """)
                                .param("network", network.value())
                                .param("until", until)
                                .query(AgreementRows::agreement)
                                .list());
    }

    /**
     * Until the transaction ends nobody else changes it; it is as it stands then. Not found where
     * its link has become another meanwhile: then the sides may be the other way round.
     */
    Agreement hold(Network.Id network, Agreement.Id id, Link.Id link) {
        return held(network, id).filter(one -> one.link().equals(link)).orElseThrow(NotHere::new);
    }

    private Optional<Agreement> held(Network.Id network, Agreement.Id id) {
        return scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    select id from agreement where network_id = :network and id = :id for update
                                    """)
                            .param("network", network.value())
                            .param("id", id.value())
                            .query((row, n) -> n)
                            .list();
                    return find(network, id);
                });
    }

    boolean isAnyOf(Network.Id network, Link.Id link) {
        return !of(network, link).isEmpty();
    }

    void add(
            Network.Id network,
            Actor actor,
            Agreement.Id id,
            Link.Id link,
            AgreementText text,
            Agreement.@Nullable Id replaces,
            Side side,
            Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into agreement (id, network_id, link_id, kind, first_language, second_language, replaces_id,
                                                               started_at, started_side, started_by, started_name)
                                        values (:id, :network, :link, :kind, :first, :second, :replaces, :now, :side, :actor, :name)
                                        """)
                                .param("id", id.value())
                                .param("network", network.value())
                                .param("link", link.value())
                                .param("kind", text.kind().code())
                                .param("first", text.first().language().code())
                                .param("second", text.second().language().code())
                                .param("replaces", replaces == null ? null : replaces.value())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("side", side.code())
                                .param("actor", actor.personId().value())
                                .param("name", actor.name())
                                .update());
    }

    void isInForce(Network.Id network, Agreement.Id id, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update agreement set in_force_at = :now
                                        where network_id = :network and id = :id and in_force_at is null
                                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    void isReplaced(Network.Id network, Agreement.Id id, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update agreement set replaced_at = :now
                                        where network_id = :network and id = :id and replaced_at is null and ended_at is null
                                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    void end(
            Network.Id network, Actor actor, Agreement of, Side side, String because, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update agreement set ended_at = :now, ended_side = :side, ended_by = :actor, ended_name = :name,
                                                             ended_because = :because
                                        where network_id = :network and id = :id and ended_at is null
                                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("side", AgreementRows.stored(side, of.turned()))
                                .param("actor", actor.personId().value())
                                .param("name", actor.name())
                                .param("because", because)
                                .param("network", network.value())
                                .param("id", of.id().value())
                                .update());
    }

    /** False where it has gone out before. */
    boolean remind(Network.Id network, Agreement.Id id, String what, int daysBefore, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into agreement_reminder (network_id, agreement_id, what, days_before, sent_at)
                                                values (:network, :id, :what, :days, :now) on conflict do nothing
                                                """)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .param("what", what)
                                        .param("days", daysBefore)
                                        .param("now", now.atOffset(ZoneOffset.UTC))
                                        .update()
                                == 1);
    }
}
