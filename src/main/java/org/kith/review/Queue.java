package org.kith.review;

import org.kith.account.Actor;
import org.kith.community.LikelyPair;
import org.kith.community.Merge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The likely pairs of each network that nobody has decided on, the likeliest first. */
@Repository
class Queue {

    static final int PAGE = 20;

    private final NetworkScope scope;

    Queue(NetworkScope scope) {
        this.scope = scope;
    }

    /** What was found now takes the place of what was found before; what somebody said stays. */
    void found(Network.Id network, Merge.Kind kind, Collection<LikelyPair> pairs) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from likely_pair
                                    where network_id = :network and subject_kind = :kind and same_by is null
                                    """)
                            .param("network", network.value())
                            .param("kind", kind.code())
                            .update();
                    return insert(db, network, kind, List.copyOf(pairs));
                });
    }

    /**
     * @param page counted from 1
     */
    Slice<Pair> page(Network.Id network, int page) {
        return scope.in(
                network,
                db ->
                        new Slice<>(
                                db.sql(
                                                """
                                                select * from likely_pair where network_id = :network
                                                order by same_by is null, score desc, subject_kind, one_id, other_id
                                                limit :most offset :from
                                                """)
                                        .param("network", network.value())
                                        .param("most", PAGE)
                                        .param("from", (page - 1) * PAGE)
                                        .query(Queue::pair)
                                        .list(),
                                page,
                                PAGE,
                                count(db, network)));
    }

    Optional<Pair> find(Network.Id network, Merge.Kind kind, UUID one, UUID other) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from likely_pair
                                        where network_id = :network and subject_kind = :kind
                                          and one_id = least(:one, :other) and other_id = greatest(:one, :other)
                                        """)
                                .param("network", network.value())
                                .param("kind", kind.code())
                                .param("one", one)
                                .param("other", other)
                                .query(Queue::pair)
                                .optional());
    }

    /** Somebody says that they are one; merging them is another step. */
    void same(Network.Id network, Actor actor, Pair pair) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update likely_pair set same_by = :name, same_at = now()
                                        where network_id = :network and subject_kind = :kind and one_id = :one and other_id = :other
                                        """)
                                .param("name", actor.name())
                                .param("network", network.value())
                                .param("kind", pair.kind().code())
                                .param("one", pair.likely().one())
                                .param("other", pair.likely().other())
                                .update());
    }

    /** Of this record nothing is in question any more. */
    void forget(Network.Id network, Merge.Kind kind, UUID gone) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from likely_pair
                                        where network_id = :network and subject_kind = :kind and :gone in (one_id, other_id)
                                        """)
                                .param("network", network.value())
                                .param("kind", kind.code())
                                .param("gone", gone)
                                .update());
    }

    void decided(Network.Id network, Pair pair) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from likely_pair
                                        where network_id = :network and subject_kind = :kind and one_id = :one and other_id = :other
                                        """)
                                .param("network", network.value())
                                .param("kind", pair.kind().code())
                                .param("one", pair.likely().one())
                                .param("other", pair.likely().other())
                                .update());
    }

    /** Except what has been told apart. */
    private static int insert(
            JdbcClient db, Network.Id network, Merge.Kind kind, List<LikelyPair> pairs) {
        return db.sql(
                        """
                        insert into likely_pair (network_id, subject_kind, one_id, other_id, score, reason)
                        select :network, :kind, one, other, score, reason
                        from unnest(:ones::uuid[], :others::uuid[], :scores::float[], :reasons::text[]) as found (one, other, score, reason)
                        where not exists (select from not_the_same told
                                          where told.network_id = :network and told.subject_kind = :kind
                                            and told.one_id = found.one and told.other_id = found.other)
                        on conflict do nothing
                        """)
                .param("network", network.value())
                .param("kind", kind.code())
                .param(
                        "ones",
                        pairs.stream().map(pair -> pair.one().toString()).toArray(String[]::new))
                .param(
                        "others",
                        pairs.stream().map(pair -> pair.other().toString()).toArray(String[]::new))
                .param(
                        "scores",
                        pairs.stream()
                                .map(pair -> String.valueOf(pair.score()))
                                .toArray(String[]::new))
                .param("reasons", pairs.stream().map(LikelyPair::reason).toArray(String[]::new))
                .update();
    }

    private static long count(JdbcClient db, Network.Id network) {
        return db.sql("select count(*) from likely_pair where network_id = :network")
                .param("network", network.value())
                .query(Long.class)
                .single();
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        var same = row.getObject("same_at", OffsetDateTime.class);
        return new Pair(
                Merge.Kind.valueOf(row.getString("subject_kind").toUpperCase(Locale.ROOT)),
                new LikelyPair(
                        row.getObject("one_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        row.getDouble("score"),
                        row.getString("reason")),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getString("same_by"),
                same == null ? null : same.toInstant());
    }
}
