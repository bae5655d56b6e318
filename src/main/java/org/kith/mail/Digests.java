package org.kith.mail;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Letters that wait to be gathered in one. */
@Repository
class Digests {

    private final NetworkScope scope;
    private final JsonMapper json;

    Digests(NetworkScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    /** Who is to get one now, and of which pace. */
    record Due(String recipient, Pace pace) {}

    /**
     * @param weekly whether those who have it weekly get theirs; a week that was missed is made up
     *     for on any day
     */
    List<Due> due(Network.Id network, boolean weekly) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select recipient, waits_for from outgoing_mail
                                        where network_id = :network and sent_at is null and given_up_at is null
                                          and waits_for is not null
                                        group by recipient, waits_for
                                        having waits_for = 'daily' or :weekly or min(created_at) < now() - interval '7 days'
                                        order by recipient, waits_for
                                        """)
                                .param("network", network.value())
                                .param("weekly", weekly)
                                .query(
                                        (row, n) ->
                                                new Due(
                                                        row.getString("recipient"),
                                                        Pace.of(row.getString("waits_for"))
                                                                .orElseThrow()))
                                .list());
    }

    /** Those that somebody is to get now. */
    List<Message> waiting(Network.Id network, Due due) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from outgoing_mail
                                        where network_id = :network and recipient = :recipient and waits_for = :pace
                                          and sent_at is null and given_up_at is null
                                          and (useless_from is null or useless_from > now())
                                        """)
                                .param("network", network.value())
                                .param("recipient", due.recipient())
                                .param("pace", due.pace().code())
                                .query(Letters.of(json))
                                .list());
    }

    /** Takes these out of the line, oldest first: of two nodes one gets them. */
    List<Message> take(Network.Id network, Collection<UUID> letters, UUID digest) {
        return scope.in(
                network,
                db ->
                        taken(db, network, letters, digest).stream()
                                .sorted(Comparator.comparing(Message::createdAt))
                                .toList());
    }

    /** It waits for the next one. */
    void putBack(Network.Id network, UUID letter) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update outgoing_mail set sent_at = null, in_digest = null
                                        where network_id = :network and id = :letter and in_digest is not null
                                        """)
                                .param("network", network.value())
                                .param("letter", letter)
                                .update());
    }

    /** Those that one gathers, oldest first. */
    List<Message> in(Network.Id network, UUID digest) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from outgoing_mail where network_id = :network and in_digest = :digest
                                        order by created_at, id
                                        """)
                                .param("network", network.value())
                                .param("digest", digest)
                                .query(Letters.of(json))
                                .list());
    }

    private List<Message> taken(
            JdbcClient db, Network.Id network, Collection<UUID> letters, UUID digest) {
        return db.sql(
                        """
                        update outgoing_mail set sent_at = now(), in_digest = :digest
                        where network_id = :network and id = any(:letters) and waits_for is not null
                          and sent_at is null and given_up_at is null
                        returning *
                        """)
                .param("digest", digest)
                .param("network", network.value())
                .param("letters", letters.toArray(UUID[]::new))
                .query(Letters.of(json))
                .list();
    }
}
