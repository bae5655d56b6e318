package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Signatures that wait until somebody has looked at them. */
@Repository
class DoubtedSignatures {

    private static final int SIZE = 30;
    private static final int AT_ONCE = 500;

    private final NetworkScope scope;

    DoubtedSignatures(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * The oldest first. Who has not confirmed is shown to nobody, unless it is this that keeps them
     * from it.
     *
     * @param page counted from 1
     */
    Slice<Signature> waiting(Network.Id network, int page) {
        return scope.in(
                network,
                db -> {
                    var number = Math.max(1, page);
                    var total =
                            db.sql(
                                            """
                                            select count(*) from signature
                                            where network_id = :network and doubts <> '{}' and accepted is null and withdrawn_at is null
                                              and (confirmed_at is not null or 'many_names' = any(doubts))
                                            """)
                                    .param("network", network.value())
                                    .query(Long.class)
                                    .single();
                    var items =
                            db.sql(
                                            """
                                            select * from signature
                                            where network_id = :network and doubts <> '{}' and accepted is null and withdrawn_at is null
                                              and (confirmed_at is not null or 'many_names' = any(doubts))
                                            order by signed_at, id limit :size offset :from
                                            """)
                                    .param("network", network.value())
                                    .param("size", SIZE)
                                    .param("from", (number - 1L) * SIZE)
                                    .query(SignatureRows::signature)
                                    .list();
                    return new Slice<>(items, number, SIZE, total);
                });
    }

    /** Those that wait for no other reason than these, the oldest first, some at a time. */
    List<Signature.Id> waitingFor(Network.Id network, Collection<Doubt> doubts) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id from signature
                                        where network_id = :network and doubts <> '{}' and accepted is null and withdrawn_at is null
                                          and (confirmed_at is not null or 'many_names' = any(doubts)) and doubts <@ cast(:doubts as text[])
                                        order by signed_at, id limit :most
                                        """)
                                .param("network", network.value())
                                .param(
                                        "doubts",
                                        doubts.stream().map(Doubt::code).toArray(String[]::new))
                                .param("most", AT_ONCE)
                                .query(
                                        (row, n) ->
                                                new Signature.Id(row.getObject("id", UUID.class)))
                                .list());
    }

    /** What became of a decision: those that nobody had decided before. */
    record Decided(List<Signature> signatures) {}

    Decided decide(
            Network.Id network,
            Actor actor,
            Collection<Signature.Id> ids,
            boolean accepted,
            @Nullable String because,
            Instant now) {
        return new Decided(
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                update signature set accepted = :accepted, decided_at = :now, decided_because = :because,
                                                                     decided_by = :actor, decided_name = :name
                                                where network_id = :network and id = any(:ids) and doubts <> '{}' and accepted is null
                                                returning *
                                                """)
                                        .param("accepted", accepted)
                                        .param("now", now.atOffset(ZoneOffset.UTC))
                                        .param("because", because)
                                        .param("actor", actor.personId().value())
                                        .param("name", actor.name())
                                        .param("network", network.value())
                                        .param(
                                                "ids",
                                                ids.stream()
                                                        .map(Signature.Id::value)
                                                        .toArray(UUID[]::new))
                                        .query(SignatureRows::signature)
                                        .list()));
    }
}
