package org.kith.statement;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Letters to signers: those that were asked for once more, and how many there were. */
@Repository
class WantedLetters {

    private final NetworkScope scope;

    WantedLetters(NetworkScope scope) {
        this.scope = scope;
    }

    /** Nobody learns here whether there is one to write. */
    void ask(Network.Id network, Statement.Id statement, String mail, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into signature_letter (network_id, statement_id, mail, asked_at)
                                        values (:network, :statement, :mail, :now) on conflict do nothing
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("mail", mail)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update());
    }

    /** How many went to an address about signatures that were written about since then. */
    int writtenTo(Network.Id network, Statement.Id statement, String mail, Instant since) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select coalesce(sum(letters), 0) from signature
                                        where network_id = :network and statement_id = :statement and mail = :mail and letter_at > :since
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("mail", mail)
                                .param("since", since.atOffset(ZoneOffset.UTC))
                                .query(Integer.class)
                                .single());
    }

    record Wanted(Statement.Id statement, String mail) {}

    /** Taken off the list in the transaction that sees to it. */
    Optional<Wanted> next(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from signature_letter where (statement_id, mail) = (
                                            select statement_id, mail from signature_letter where network_id = :network
                                            order by asked_at limit 1 for update skip locked)
                                        returning statement_id, mail
                                        """)
                                .param("network", network.value())
                                .query(
                                        (row, n) ->
                                                new Wanted(
                                                        new Statement.Id(
                                                                row.getObject(
                                                                        "statement_id",
                                                                        UUID.class)),
                                                        row.getString("mail")))
                                .optional());
    }
}
