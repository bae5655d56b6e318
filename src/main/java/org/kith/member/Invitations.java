package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Office;
import org.kith.account.Person;
import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations into a network: the holder of the mail has the token, the table only its hash. */
@Repository
class Invitations {

    private static final int SIZE = 50;

    private final NetworkScope scope;

    Invitations(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * A second invitation of the same address into the same office takes the first one back. Of two
     * at one moment the database keeps the one that came first, and the other is false.
     */
    boolean add(Network.Id network, Actor actor, UUID id, Token token, String mail, Office office) {
        return scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    update invitation set withdrawn_at = now(), withdrawn_name = :name
                                    where network_id = :network and mail = :mail and office = :office
                                      and accepted_at is null and withdrawn_at is null
                                    """)
                            .param("name", actor.name())
                            .param("network", network.value())
                            .param("mail", mail)
                            .param("office", office.code())
                            .update();
                    return db.sql(
                                            """
                                            insert into invitation (id, network_id, token_hash, mail, office, invited_by, invited_name, expires_at)
                                            values (:id, :network, :hash, :mail, :office, :actor, :name, :expires)
                                            on conflict do nothing
                                            """)
                                    .param("id", id)
                                    .param("network", network.value())
                                    .param("hash", token.hash())
                                    .param("mail", mail)
                                    .param("office", office.code())
                                    .param("actor", actor.personId().value())
                                    .param("name", actor.name())
                                    .param(
                                            "expires",
                                            Instant.now()
                                                    .plus(Invitation.LASTS)
                                                    .atOffset(ZoneOffset.UTC))
                                    .update()
                            == 1;
                });
    }

    /**
     * Those that can still be accepted, the newest first.
     *
     * @param page counted from 1
     */
    Slice<Invitation> open(Network.Id network, int page) {
        return scope.in(
                network,
                db -> {
                    var total = new long[1];
                    var number = Math.max(1, page);
                    var items =
                            db.sql(
                                            """
                                            select *, count(*) over () as total from invitation
                                            where network_id = :network and accepted_at is null and withdrawn_at is null and expires_at > now()
                                            order by invited_at desc, id limit :size offset :from
                                            """)
                                    .param("network", network.value())
                                    .param("size", SIZE)
                                    .param("from", (number - 1L) * SIZE)
                                    .query(
                                            (row, n) -> {
                                                total[0] = row.getLong("total");
                                                return invitation(row, n);
                                            })
                                    .list();
                    return new Slice<>(items, number, SIZE, total[0]);
                });
    }

    /** Those of one address that can still be accepted. */
    List<Invitation> open(Network.Id network, String mail) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from invitation
                                        where network_id = :network and mail = :mail
                                          and accepted_at is null and withdrawn_at is null and expires_at > now()
                                        order by invited_at
                                        """)
                                .param("network", network.value())
                                .param("mail", mail)
                                .query(Invitations::invitation)
                                .list());
    }

    /** What the link offers, if it still does; looking uses nothing up. */
    Optional<Invitation> find(Network.Id network, Token token) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from invitation
                                        where network_id = :network and token_hash = :hash
                                          and accepted_at is null and withdrawn_at is null and expires_at > now()
                                        """)
                                .param("network", network.value())
                                .param("hash", token.hash())
                                .query(Invitations::invitation)
                                .optional());
    }

    /** The row lock of the update decides between two presses of the button. */
    boolean accept(Network.Id network, Actor actor, UUID id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update invitation set accepted_at = now(), accepted_by = :person
                                                where network_id = :network and id = :id
                                                  and accepted_at is null and withdrawn_at is null and expires_at > now()
                                                """)
                                        .param("person", actor.personId().value())
                                        .param("network", network.value())
                                        .param("id", id)
                                        .update()
                                == 1);
    }

    /** The person's address, if it was taken back; nobody can accept it any more. */
    Optional<String> withdraw(Network.Id network, Actor actor, UUID id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update invitation set withdrawn_at = now(), withdrawn_name = :name
                                        where network_id = :network and id = :id and accepted_at is null and withdrawn_at is null
                                        returning mail
                                        """)
                                .param("name", actor.name())
                                .param("network", network.value())
                                .param("id", id)
                                .query(String.class)
                                .optional());
    }

    boolean exists(Network.Id network, UUID id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from invitation where network_id = :network and id = :id)
                                        """)
                                .param("network", network.value())
                                .param("id", id)
                                .query(Boolean.class)
                                .single());
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("mail"),
                Office.of(row.getString("office")).orElseThrow(),
                new Person.Id(row.getObject("invited_by", UUID.class)),
                row.getString("invited_name"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
