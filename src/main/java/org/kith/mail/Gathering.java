package org.kith.mail;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The policy of digests: what waited goes out in one letter, each with its subject above it. */
@Component
class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final Networks networks;
    private final NetworkScope scope;
    private final Digests digests;
    private final Outbox outbox;
    private final Gathered gathered;

    Gathering(
            Networks networks,
            NetworkScope scope,
            Digests digests,
            Outbox outbox,
            Gathered gathered) {
        this.networks = networks;
        this.scope = scope;
        this.digests = digests;
        this.outbox = outbox;
        this.gathered = gathered;
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

    /** A letter of which nobody can say whether it may go waits for the next one. */
    private void send(Network network, Digests.Due due) {
        var looked = gathered.look(digests.waiting(network.id(), due), letter -> {});
        scope.in(
                network.id(),
                db -> {
                    var blank = Message.to(due.recipient(), network.language(), "", "");
                    var letters =
                            digests.take(network.id(), looked.keySet(), blank.id()).stream()
                                    .filter(letter -> looked.getOrDefault(letter.id(), false))
                                    .toList();
                    if (!letters.isEmpty()) {
                        outbox.addNow(gathered.one(network, blank, letters));
                    }
                    return null;
                });
    }
}
