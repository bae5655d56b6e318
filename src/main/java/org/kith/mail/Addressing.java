package org.kith.mail;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Seals;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The policy of how a network writes: answers go to an address once somebody who reads there has
 * agreed, and an own address stands on a domain that Kith signs for.
 */
@Component
class Addressing {

    private static final String PURPOSE = "answers";

    private final NetworkScope scope;
    private final Senders senders;
    private final SigningKeys keys;
    private final Seals seals;
    private final Outbox outbox;
    private final Audit audit;
    private final Messages messages;
    private final String address;

    Addressing(
            NetworkScope scope,
            Senders senders,
            SigningKeys keys,
            Seals seals,
            Outbox outbox,
            Audit audit,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.scope = scope;
        this.senders = senders;
        this.keys = keys;
        this.seals = seals;
        this.outbox = outbox;
        this.audit = audit;
        this.messages = messages;
        this.address = address;
    }

    /** The domains that a network's own address can stand on. */
    Set<String> domains() {
        return keys.domains();
    }

    /**
     * Asks whoever reads there; an empty address ends it at once. False, and nothing done, where no
     * letter goes to that address.
     */
    boolean propose(Network network, Actor actor, String replyTo, Language language) {
        return scope.in(
                network.id(),
                db -> {
                    var letter = letter(network, actor, replyTo, language);
                    if (!replyTo.isEmpty() && !outbox.reaches(letter)) {
                        return false;
                    }
                    senders.propose(network.id(), replyTo.isEmpty() ? null : replyTo);
                    write(network, actor, "proposed_reply_to", replyTo);
                    if (!replyTo.isEmpty()) {
                        outbox.add(letter);
                    }
                    return true;
                });
    }

    /** Which network asks, and for which address; empty where the link is none of ours. */
    Optional<Reader> asked(String token) {
        return seals.open(PURPOSE, token).map(Addressing::reader);
    }

    private static Reader reader(List<String> facts) {
        return new Reader(new Network.Id(UUID.fromString(facts.get(0))), facts.get(1));
    }

    /** False where it is not asked for any more. */
    boolean agree(Reader reader) {
        return scope.in(
                reader.network(),
                db -> {
                    var agreed = senders.agree(reader.network(), reader.address());
                    if (agreed) {
                        audit.write(
                                reader.network(),
                                Actor.VISITOR,
                                Audit.Change.of(
                                        "agreed_reply_to",
                                        "network",
                                        reader.network().value(),
                                        null,
                                        Map.of("address", reader.address())));
                    }
                    return agreed;
                });
    }

    /** False where another network writes from it. */
    boolean from(Network network, Actor actor, String own) {
        try {
            return scope.in(
                    network.id(),
                    db -> {
                        senders.from(network.id(), own.isEmpty() ? null : own);
                        write(network, actor, "writes_from", own);
                        return true;
                    });
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private void write(Network network, Actor actor, String action, String value) {
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(
                        action, "network", network.id().value(), null, Map.of("address", value)));
    }

    private Message letter(Network network, Actor actor, String replyTo, Language language) {
        var token = seals.seal(PURPOSE, network.id().toString(), replyTo);
        return Message.to(
                        replyTo,
                        language,
                        messages.get(language, "mail.answers.subject", network.nameFor(language)),
                        messages.get(
                                language,
                                "mail.answers.body",
                                actor.name(),
                                network.nameFor(language),
                                address + "/mail/answers/" + token))
                .by(network, Kind.INVITATION);
    }
}
