package org.kith.newsletter;

import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has subscribed to the newsletter of each network. */
@Repository
class Subscriptions {

    private final NetworkScope scope;

    Subscriptions(NetworkScope scope) {
        this.scope = scope;
    }

    /** Those to whom issues are sent. */
    List<Subscription> confirmed(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_reader
                                        where network_id = :network and confirmed_at is not null order by id
                                        """)
                                .param("network", network.value())
                                .query(Subscriptions::subscription)
                                .list());
    }

    /** What a letter's link is about. */
    Optional<Subscription> find(Network.Id network, Token token) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_reader where network_id = :network and token_hash = :hash
                                        """)
                                .param("network", network.value())
                                .param("hash", token.hash())
                                .query(Subscriptions::subscription)
                                .optional());
    }

    Optional<Subscription> at(Network.Id network, String mail) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_reader where network_id = :network and mail = :mail
                                        """)
                                .param("network", network.value())
                                .param("mail", mail)
                                .query(Subscriptions::subscription)
                                .optional());
    }

    /** Until the transaction ends nobody unsubscribes it; empty where they have. */
    Optional<Subscription> hold(Network.Id network, Subscription.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_reader
                                        where network_id = :network and id = :id and confirmed_at is not null for update
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(Subscriptions::subscription)
                                .optional());
    }

    /**
     * Of somebody who subscribed before it changes nothing but, until they confirm, the language.
     */
    void ask(Network.Id network, Subscription.Id id, Token token, String mail, Language language) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into newsletter_reader (id, network_id, token_hash, mail, language)
                                        values (:id, :network, :hash, :mail, :language)
                                        on conflict (network_id, mail) do update set language = excluded.language, asked_at = now()
                                        where newsletter_reader.confirmed_at is null
                                        """)
                                .param("id", id.value())
                                .param("network", network.value())
                                .param("hash", token.hash())
                                .param("mail", mail)
                                .param("language", language.code())
                                .update());
    }

    /**
     * What its letters lead with: another one where the network has moved to another installation.
     */
    void lead(Network.Id network, Subscription.Id id, Token token) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update newsletter_reader set token_hash = :hash
                                        where network_id = :network and id = :id and token_hash <> :hash
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .param("hash", token.hash())
                                .update());
    }

    boolean confirm(Network.Id network, Subscription.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update newsletter_reader set confirmed_at = now()
                                                where network_id = :network and id = :id and confirmed_at is null
                                                """)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }

    void read(Network.Id network, Subscription.Id id, Language language) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update newsletter_reader set language = :language where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .param("language", language.code())
                                .update());
    }

    /** Nothing of it is kept. */
    void forget(Network.Id network, String mail) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from newsletter_reader where network_id = :network and mail = :mail
                                        """)
                                .param("network", network.value())
                                .param("mail", mail)
                                .update());
    }

    /** One that was confirmed for the new address stays; one that was not makes room. */
    void readdress(Network.Id network, String before, String now) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from newsletter_reader
                                    where network_id = :network and mail = :now and confirmed_at is null
                                      and exists (select from newsletter_reader where network_id = :network and mail = :before)
                                    """)
                            .param("network", network.value())
                            .param("before", before)
                            .param("now", now)
                            .update();
                    db.sql(
                                    """
                                    update newsletter_reader set mail = :now where network_id = :network and mail = :before
                                      and not exists (select from newsletter_reader where network_id = :network and mail = :now)
                                    """)
                            .param("network", network.value())
                            .param("before", before)
                            .param("now", now)
                            .update();
                    forget(network, before);
                    return null;
                });
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Subscription(
                new Subscription.Id(row.getObject("id", UUID.class)),
                row.getString("mail"),
                Language.of(row.getString("language")).orElseThrow(),
                confirmed == null ? null : confirmed.toInstant());
    }
}
