package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Letters on their way out: written in the transaction of what they tell. */
@Repository
public class Outbox {

    /** How long a letter is kept after it was sent or given up. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    private final JdbcClient db;
    private final NetworkScope scope;
    private final Choices choices;
    private final Returned returned;
    private final JsonMapper json;

    Outbox(JdbcClient db, NetworkScope scope, Choices choices, Returned returned, JsonMapper json) {
        this.db = db;
        this.scope = scope;
        this.choices = choices;
        this.returned = returned;
        this.json = json;
    }

    /**
     * As its reader has chosen: at once, gathered with others, or not at all. What can be answered
     * for a time only is not gathered. Nothing but what belongs to an account goes to an address
     * that letters come back from.
     */
    public void add(Message message) {
        var network = message.network();
        if (network == null) {
            insert(db, message, Pace.AT_ONCE);
            return;
        }
        scope.in(
                network,
                inNetwork -> {
                    if (reaches(message)) {
                        insert(
                                inNetwork,
                                message,
                                choices.pace(network, message.recipient(), message.kind()));
                    }
                    return null;
                });
    }

    /** Whether a letter would go out, now or with others, for who has to know before. */
    public boolean reaches(Message message) {
        var network = message.network();
        return network == null
                || choices.pace(network, message.recipient(), message.kind()) != Pace.NEVER
                        && !returned.holds(message.recipient());
    }

    /** Whether letters come back from an address, so that nothing is written to it for now. */
    public boolean isOutOfReach(String address) {
        return returned.holds(address);
    }

    /** Whatever its reader has chosen: it answers what they wrote just now. */
    public void addAnswer(Message message) {
        var network = Objects.requireNonNull(message.network());
        scope.in(
                network,
                inNetwork -> {
                    insert(inNetwork, message, Pace.AT_ONCE);
                    return null;
                });
    }

    /** Whatever its reader has chosen: it has waited already. */
    void addNow(Message message) {
        insert(db, message, Pace.AT_ONCE);
    }

    /** The installation's, in a transaction that is not the application's own. */
    public void add(JdbcClient elsewhere, Message message) {
        insert(elsewhere, message, Pace.AT_ONCE);
    }

    private void insert(JdbcClient client, Message message, Pace pace) {
        var network = message.network();
        client.sql(
                        """
                        insert into outgoing_mail (id, network_id, kind, recipient, sender, language, subject, body, also, thread, about, answers, useless_from, waits_for)
                        values (:id, :network, :kind, :recipient, :sender, :language, :subject, :body, :also::jsonb, :thread, :about, :answers, :useless, :waits)
                        """)
                .param("id", message.id())
                .param("network", network == null ? null : network.value())
                .param("kind", message.kind().code())
                .param("recipient", message.recipient())
                .param("sender", message.sender())
                .param("language", message.language().code())
                .param("subject", message.words().subject())
                .param("body", message.words().body())
                .param("also", json(message.also()))
                .param("thread", message.strand() == null ? null : message.strand().thread())
                .param("about", message.strand() == null ? null : message.strand().about())
                .param("answers", message.strand() == null ? null : message.strand().answers())
                .param("useless", Letters.utc(message.uselessFrom()))
                .param(
                        "waits",
                        pace.gathers() && message.uselessFrom() == null ? pace.code() : null)
                .update();
    }

    private @Nullable String json(@Nullable Words words) {
        return words == null ? null : json.writeValueAsString(words);
    }

    /** What was written to people is not kept for longer than anybody asks for it. */
    @Transactional
    public int forget() {
        Letters.carry(db);
        return db.sql(
                        """
                        delete from outgoing_mail
                        where coalesce(sent_at, given_up_at, useless_from, created_at + make_interval(secs => :tried)) < now() - make_interval(secs => :kept)
                        """)
                .param("tried", Rounds.TRIED_FOR.toSeconds())
                .param("kept", KEPT_FOR.toSeconds())
                .update();
    }

    /** When those that were never tried may go out is asked again: their reader's hours changed. */
    public void askAgain(Network.Id network, String recipient) {
        scope.in(
                network,
                inNetwork ->
                        inNetwork
                                .sql(
                                        """
                                        update outgoing_mail set next_attempt_at = now()
                                        where network_id = :network and recipient = :recipient and attempts = 0
                                          and sent_at is null and given_up_at is null
                                        """)
                                .param("network", network.value())
                                .param("recipient", recipient)
                                .update());
    }

    /** Letters of a kind that went out to these, or never will: what they tell is over. */
    public void forget(Network.Id network, Kind kind, Collection<String> recipients) {
        scope.in(
                network,
                inNetwork ->
                        inNetwork
                                .sql(
                                        """
                                        delete from outgoing_mail
                                        where network_id = :network and kind = :kind and recipient = any(:recipients)
                                          and coalesce(sent_at, given_up_at) is not null
                                        """)
                                .param("network", network.value())
                                .param("kind", kind.code())
                                .param("recipients", recipients.toArray(String[]::new))
                                .update());
    }

    /** The newest first, at most a hundred: what the local outbox page shows. */
    @Transactional
    public List<Message> newest() {
        Letters.carry(db);
        return db.sql("select * from outgoing_mail order by created_at desc, id desc limit 100")
                .query(Letters.of(json))
                .list();
    }
}
