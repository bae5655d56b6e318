package org.kith.review;

import org.kith.community.FindsLikelyPairs;
import org.kith.network.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.List;

/** Looks through a network's registry, room by room. A stop leaves what was found before. */
@Component
class Looking {

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

    private final List<FindsLikelyPairs> rooms;
    private final Looks looks;
    private final Queue queue;

    Looking(List<FindsLikelyPairs> rooms, Looks looks, Queue queue) {
        this.rooms = rooms;
        this.looks = looks;
        this.queue = queue;
    }

    /** After {@link Looks#begin}. */
    void run(Network.Id network) {
        try {
            looks.end(network, look(network) ? Look.State.DONE : Look.State.STOPPED);
        } catch (RuntimeException broken) {
            LOG.error("Looking through network {} failed", network, broken);
            looks.end(network, Look.State.FAILED);
        }
    }

    private boolean look(Network.Id network) {
        for (FindsLikelyPairs room : rooms) {
            var goesOn = new boolean[] {true};
            var found =
                    room.likelyPairs(
                            network, (done, total) -> goesOn[0] = looks.at(network, done, total));
            if (!goesOn[0]) {
                return false;
            }
            queue.found(network, room.kind(), found);
        }
        return true;
    }
}
