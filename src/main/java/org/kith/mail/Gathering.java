package org.kith.mail;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.web.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The policy of digests: what waited goes out in one letter, each with its subject above it. */
@Component
class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final Networks networks;
    private final NetworkScope scope;
    private final Digests digests;
    private final Outbox outbox;
    private final Standing standing;
    private final Messages messages;

    Gathering(
            Networks networks,
            NetworkScope scope,
            Digests digests,
            Outbox outbox,
            Standing standing,
            Messages messages) {
        this.networks = networks;
        this.scope = scope;
        this.digests = digests;
        this.outbox = outbox;
        this.standing = standing;
        this.messages = messages;
    }

    /** Those of today. */
    void gather() {
        var weekly = LocalDate.now(Clock.systemUTC()).getDayOfWeek() == DayOfWeek.SUNDAY;
        networks.each("gather-digests", network -> gather(network, weekly));
    }

    void gather(Network network, boolean weekly) {
        digests.due(network.id(), weekly).forEach(due -> gather(network, due));
    }

    /** One that cannot be made holds up no other. */
    private void gather(Network network, Digests.Due due) {
        try {
            send(network, due);
        } catch (RuntimeException broken) {
            LOG.error("A digest of {} could not be made", network.slug(), broken);
        }
    }

    private void send(Network network, Digests.Due due) {
        scope.in(
                network.id(),
                db -> {
                    var blank = Message.to(due.recipient(), network.language(), "", "");
                    var letters =
                            digests.take(network.id(), due, blank.id()).stream()
                                    .filter(standing::stands)
                                    .toList();
                    if (!letters.isEmpty()) {
                        outbox.addNow(digest(network, blank, letters));
                    }
                    return null;
                });
    }

    /** In the language of the newest; one alone is sent as it is. */
    private Message digest(Network network, Message blank, List<Message> letters) {
        var newest = letters.getLast();
        if (letters.size() == 1) {
            return newest.again(blank.id());
        }
        var language = newest.language();
        var subject =
                messages.get(
                        language, "mail.digest.subject", network.nameFor(language), letters.size());
        return blank.saying(new Words(language, subject, body(letters))).by(network, Kind.DIGEST);
    }

    private static String body(List<Message> letters) {
        return letters.stream()
                .map(one -> "■ " + one.subject() + "\n\n" + one.body())
                .collect(Collectors.joining("\n\n"));
    }
}
