package org.kith.upkeep;

import org.kith.account.Person;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who handed which group over to whom; one at a time of each group waits to be accepted. */
@Repository
class Handovers {

    private final NetworkScope scope;

    Handovers(NetworkScope scope) {
        this.scope = scope;
    }

    /** False where another one waits: the database decides between two at one moment. */
    boolean add(Network.Id network, Handover one, Token token) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into handover (id, network_id, group_id, token_hash, from_id, from_name, to_name, to_mail, replaces, named_at, expires_at)
                                                values (:id, :network, :group, :hash, :from, :fromName, :toName, :toMail, :replaces, :at, :expires)
                                                on conflict do nothing
                                                """)
                                        .param("id", one.id())
                                        .param("network", network.value())
                                        .param("group", one.group().value())
                                        .param("hash", token.hash())
                                        .param("from", one.from().value())
                                        .param("fromName", one.fromName())
                                        .param("toName", one.toName())
                                        .param("toMail", one.toMail())
                                        .param("replaces", one.replaces())
                                        .param("at", one.namedAt().atOffset(ZoneOffset.UTC))
                                        .param("expires", one.expiresAt().atOffset(ZoneOffset.UTC))
                                        .update()
                                == 1);
    }

    /** Whoever is to be replaced is so under the address that they have now. */
    void readdress(Network.Id network, String before, String now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update handover set replaces = :now
                                        where network_id = :network and replaces = :before
                                          and num_nonnulls(accepted_at, declined_at, withdrawn_at, expired_at) = 0
                                        """)
                                .param("network", network.value())
                                .param("before", before)
                                .param("now", now)
                                .update());
    }

    /** What waits to be accepted in a group, until it is said that its time is over. */
    Optional<Handover> open(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from handover where network_id = :network and group_id = :group
                                          and num_nonnulls(accepted_at, declined_at, withdrawn_at, expired_at) = 0
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .query(Handovers::handover)
                                .optional());
    }

    /** All that wait in a network, the oldest first: one at most of each group. */
    List<Handover> open(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from handover where network_id = :network
                                          and num_nonnulls(accepted_at, declined_at, withdrawn_at, expired_at) = 0
                                        order by named_at, id
                                        """)
                                .param("network", network.value())
                                .query(Handovers::handover)
                                .list());
    }

    /** What a letter's link offers, within its time. */
    Optional<Handover> find(Network.Id network, Token token) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from handover where network_id = :network and token_hash = :hash and expires_at > now()
                                          and num_nonnulls(accepted_at, declined_at, withdrawn_at, expired_at) = 0
                                        """)
                                .param("network", network.value())
                                .param("hash", token.hash())
                                .query(Handovers::handover)
                                .optional());
    }

    /** Those whose time is over, and nobody has said so yet. */
    List<Handover> overdue(Network.Id network, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from handover where network_id = :network and expires_at <= :now
                                          and num_nonnulls(accepted_at, declined_at, withdrawn_at, expired_at) = 0
                                        order by expires_at limit 500
                                        """)
                                .param("network", network.value())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .query(Handovers::handover)
                                .list());
    }

    /** The row lock of the update decides between two who end it at once. */
    boolean end(Network.Id network, UUID id, Handover.End how) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update handover set accepted_at = case when :how = 'ACCEPTED' then now() end,
                                                                    declined_at = case when :how = 'DECLINED' then now() end,
                                                                    withdrawn_at = case when :how = 'WITHDRAWN' then now() end,
                                                                    expired_at = case when :how = 'EXPIRED' then now() end
                                                where network_id = :network and id = :id
                                                  and num_nonnulls(accepted_at, declined_at, withdrawn_at, expired_at) = 0
                                                """)
                                        .param("how", how.name())
                                        .param("network", network.value())
                                        .param("id", id)
                                        .update()
                                == 1);
    }

    private static Handover handover(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getObject("id", UUID.class),
                new Group.Id(row.getObject("group_id", UUID.class)),
                new Person.Id(row.getObject("from_id", UUID.class)),
                row.getString("from_name"),
                row.getString("to_name"),
                row.getString("to_mail"),
                row.getString("replaces"),
                row.getObject("named_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
