package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** To whom statements were given, and what they answered. */
@Repository
class Deliveries {

    private final NetworkScope scope;

    Deliveries(NetworkScope scope) {
        this.scope = scope;
    }

    /** The newest first. */
    List<Delivery> of(Network.Id network, Statement.Id statement) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from statement_delivery where network_id = :network and statement_id = :statement
                                        order by given_on desc, id desc
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .query(StatementRows::delivery)
                                .list());
    }

    /** With the number of signatures that count now; the same once more is the same. */
    void add(
            Network.Id network,
            Actor actor,
            Statement.Id statement,
            String to,
            LocalDate on,
            Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into statement_delivery (id, network_id, statement_id, given_to, given_on, signatures, noted_at,
                                                                        noted_by, noted_name)
                                        select :id, :network, :statement, :to, :on, count(*), :now, :actor, :name
                                        from signature_shown where network_id = :network and statement_id = :statement
                                        having not exists (select from statement_delivery
                                                           where network_id = :network and statement_id = :statement
                                                             and lower(given_to) = lower(:to) and given_on = :on)
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("to", to)
                                .param("on", on)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("actor", actor.personId().value())
                                .param("name", actor.name())
                                .update());
    }

    /** False where it is not of this statement. */
    boolean answered(
            Network.Id network,
            Statement.Id statement,
            Delivery.Id id,
            String answer,
            @Nullable LocalDate on) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update statement_delivery set answer = :answer, answered_on = :on
                                                where network_id = :network and statement_id = :statement and id = :id
                                                """)
                                        .param("answer", answer)
                                        .param("on", on)
                                        .param("network", network.value())
                                        .param("statement", statement.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }
}
