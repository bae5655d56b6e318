package org.kith.discussion;

import org.kith.mail.KeepsHours;
import org.kith.mail.Kind;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.time.Instant;

/** No letter of discussions, alone or gathered with others, comes in hours that are to be quiet. */
@Component
class QuietHours implements KeepsHours {

    private final DiscussionReaders readers;

    QuietHours(DiscussionReaders readers) {
        this.readers = readers;
    }

    @Override
    public boolean keeps(Kind kind) {
        return kind == Kind.DISCUSSION || kind == Kind.DIGEST;
    }

    @Override
    public Instant next(Network.Id network, String address, Instant now) {
        var quiet = readers.at(network, address).quiet();
        return quiet == null ? now : quiet.next(now);
    }
}
