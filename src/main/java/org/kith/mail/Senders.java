package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** How each network writes. */
@Repository
class Senders {

    private final NetworkScope scope;

    Senders(NetworkScope scope) {
        this.scope = scope;
    }

    Sender of(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql("select * from mail_sender where network_id = :network")
                                .param("network", network.value())
                                .query(
                                        (row, n) ->
                                                new Sender(
                                                        row.getString("reply_to"),
                                                        row.getString("proposed_reply_to"),
                                                        row.getString("from_address")))
                                .optional()
                                .orElse(Sender.NONE));
    }

    /** From now on letters say so; null: answers go nowhere. */
    void propose(Network.Id network, @Nullable String replyTo) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into mail_sender (network_id, proposed_reply_to) values (:network, :address)
                                        on conflict (network_id) do update set proposed_reply_to = excluded.proposed_reply_to,
                                            reply_to = case when :removed then null else mail_sender.reply_to end
                                        """)
                                .param("network", network.value())
                                .param("address", replyTo)
                                .param("removed", replyTo == null)
                                .update());
    }

    /** Whether this address was still proposed. */
    boolean agree(Network.Id network, String replyTo) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update mail_sender set reply_to = proposed_reply_to, proposed_reply_to = null
                                                where network_id = :network and proposed_reply_to = :address
                                                """)
                                        .param("network", network.value())
                                        .param("address", replyTo)
                                        .update()
                                == 1);
    }

    /**
     * @throws DuplicateKeyException where another network writes from it
     */
    void from(Network.Id network, @Nullable String address) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into mail_sender (network_id, from_address) values (:network, :address)
                                        on conflict (network_id) do update set from_address = excluded.from_address
                                        """)
                                .param("network", network.value())
                                .param("address", address)
                                .update());
    }
}
