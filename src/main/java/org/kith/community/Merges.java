package org.kith.community;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The merges of each network. The database remembers what they change, row by row. */
@Repository
public class Merges {

    private static final int LATELY = 50;

    /** A record that follows another into a merge is a part of that merge. */
    private static final List<String> HANDED_OVER =
            List.of(
                    """
                    insert into merge (id, network_id, subject_kind, kept_id, gone_id, gone_label, actor_id, actor_name, at, part_of)
                    select gen_random_uuid(), network_id, :kind, :kept, :gone, :label, actor_id, actor_name, clock_timestamp(), id
                    from merge where network_id = :network and id = kith_merge() and gone_id <> :gone
                    """,
                    """
                    update old_slug set subject_id = :kept
                    where network_id = :network and subject_kind = :kind and subject_id = :gone
                    """,
                    """
                    insert into old_slug (network_id, subject_kind, slug, subject_id)
                    values (:network, :kind, :slug, :kept)
                    """,
                    """
                    update draft set result_id = :kept where network_id = :network and result_id = :gone
                    """,
                    """
                    insert into not_the_same (network_id, subject_kind, one_id, other_id, reason, actor_id, actor_name, at)
                    select network_id, subject_kind, least(:kept, other), greatest(:kept, other), reason, actor_id, actor_name, at
                    from (select *, case when one_id = :gone then other_id else one_id end as other from not_the_same
                          where network_id = :network and subject_kind = :kind and :gone in (one_id, other_id)) told
                    where other <> :kept
                    on conflict do nothing
                    """,
                    """
                    delete from not_the_same
                    where network_id = :network and subject_kind = :kind and :gone in (one_id, other_id)
                    """);

    private final NetworkScope scope;

    Merges(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * Does the work of a merge; everything that it changes is remembered, until it ends. A merge
     * that follows from another belongs to that one.
     */
    public void during(Network.Id network, Actor actor, Merge.Both both, Runnable work) {
        scope.in(
                network,
                db -> {
                    var outer = running(db);
                    if (outer.isEmpty()) {
                        RecordingTurn.take(db, network);
                        begin(db, network, actor, both);
                    }
                    work.run();
                    if (outer.isEmpty()) {
                        db.sql("select set_config('kith.merge', '', true)")
                                .query(String.class)
                                .single();
                    }
                    return null;
                });
    }

    /**
     * What speaks of the one that goes speaks of the other now, and so does its address.
     *
     * @param slug of the one that goes
     */
    public void handOver(Network.Id network, Merge.Both both, String slug) {
        scope.in(
                network,
                db -> {
                    for (String change : HANDED_OVER) {
                        db.sql(change)
                                .param("network", network.value())
                                .param("kind", both.kind().code())
                                .param("gone", both.gone())
                                .param("kept", both.kept())
                                .param("label", both.goneLabel())
                                .param("slug", slug)
                                .update();
                    }
                    return null;
                });
    }

    public Optional<Merge> find(Network.Id network, UUID id) {
        return scope.in(
                network,
                db ->
                        db.sql("select * from merge where network_id = :network and id = :id")
                                .param("network", network.value())
                                .param("id", id)
                                .query(Merges::merge)
                                .optional());
    }

    /** Ids of all that became one with this, one after the other, and did not part again. */
    List<UUID> within(Network.Id network, UUID subject) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        with recursive within (id) as (
                                            select gone_id from merge
                                            where network_id = :network and kept_id = :subject and undone_at is null
                                            union
                                            select gone_id from merge join within on kept_id = within.id
                                            where network_id = :network and undone_at is null)
                                        select id from within
                                        """)
                                .param("network", network.value())
                                .param("subject", subject)
                                .query(UUID.class)
                                .list());
    }

    /** The last ones, the newest first; those undone among them. */
    public List<Merge> lately(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from merge where network_id = :network and part_of is null
                                        order by at desc, id desc limit :most
                                        """)
                                .param("network", network.value())
                                .param("most", LATELY)
                                .query(Merges::merge)
                                .list());
    }

    /**
     * Puts every row back as it was; what somebody has changed since stays as it is.
     *
     * @return in how many rows that is so; empty where it was undone already
     * @throws MergeRefused where a later merge has to be undone first
     */
    Optional<Integer> takeBack(Network.Id network, Actor actor, UUID id) {
        return scope.in(
                network,
                db -> {
                    RecordingTurn.take(db, network);
                    if (later(db, network, id)) {
                        throw new MergeRefused("community.merge.refused.later");
                    }
                    return close(db, network, actor, id)
                            ? Optional.of(
                                    db.sql("select take_merge_back(:id)")
                                            .param("id", id)
                                            .query(Integer.class)
                                            .single())
                            : Optional.empty();
                });
    }

    /** Whether a later merge, still standing, is about a record of this one: it is undone first. */
    private static boolean later(JdbcClient db, Network.Id network, UUID id) {
        return db.sql(
                        """
                        select exists (select from merge own join merge later on later.network_id = own.network_id
                                       where own.network_id = :network and :id in (own.id, own.part_of)
                                         and later.undone_at is null and later.part_of is distinct from :id
                                         and later.id <> :id and later.at > own.at
                                         and (later.gone_id in (own.kept_id, own.gone_id)
                                              or later.kept_id in (own.kept_id, own.gone_id)))
                        """)
                .param("network", network.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static boolean close(JdbcClient db, Network.Id network, Actor actor, UUID id) {
        return db.sql(
                                """
                                update merge set undone_at = now(), undone_by = :name
                                where network_id = :network and :id in (id, part_of) and undone_at is null
                                """)
                        .param("name", actor.name())
                        .param("network", network.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Optional<UUID> running(JdbcClient db) {
        return db.sql("select kith_merge() where kith_merge() is not null")
                .query(UUID.class)
                .optional();
    }

    private void begin(JdbcClient db, Network.Id network, Actor actor, Merge.Both both) {
        var id = Uuid7.next();
        db.sql(
                        """
                        insert into merge (id, network_id, subject_kind, kept_id, gone_id, gone_label, actor_id, actor_name, at)
                        values (:id, :network, :kind, :kept, :gone, :label, :actor, :name, clock_timestamp())
                        """)
                .param("id", id)
                .param("network", network.value())
                .param("kind", both.kind().code())
                .param("kept", both.kept())
                .param("gone", both.gone())
                .param("label", both.goneLabel())
                .param("actor", actor.person() == null ? null : actor.person().value())
                .param("name", actor.name())
                .update();
        db.sql("select set_config('kith.merge', :id, true)")
                .param("id", id.toString())
                .query(String.class)
                .single();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Merge(
                row.getObject("id", UUID.class),
                Texts.constant(Merge.Kind.class, row.getString("subject_kind")),
                row.getObject("kept_id", UUID.class),
                row.getObject("gone_id", UUID.class),
                row.getString("gone_label"),
                row.getString("actor_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_by"));
    }
}
