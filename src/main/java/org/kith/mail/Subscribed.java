package org.kith.mail;

import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** For rooms whose letters somebody subscribes to, and stops by a link of their own. */
@Component
public class Subscribed {

    private final Choices choices;
    private final Outbox outbox;

    Subscribed(Choices choices, Outbox outbox) {
        this.choices = choices;
        this.outbox = outbox;
    }

    /** Wanted again, where they were stopped before; another pace stays. */
    public void begin(Network.Id network, String address, Kind kind) {
        if (choices.pace(network, address, kind) == Pace.NEVER) {
            choices.choose(network, address, kind, Pace.AT_ONCE, Choices.Said.CHOSEN);
        }
    }

    /**
     * What is on its way does not go out, and what went is forgotten.
     *
     * @param remembered whether others write to that address too, so that this has to be kept;
     *     otherwise nothing of it is
     */
    public void end(Network.Id network, String address, Kind kind, boolean remembered) {
        choices.choose(network, address, kind, Pace.NEVER, Choices.Said.CHOSEN);
        outbox.forget(network, kind, List.of(address));
        if (!remembered) {
            choices.forget(network, address, kind);
        }
    }

    /** The addresses that want none. */
    public Set<String> stopped(Network.Id network, Kind kind) {
        return choices.stopped(network, kind);
    }
}
