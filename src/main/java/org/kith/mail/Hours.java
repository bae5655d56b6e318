package org.kith.mail;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** When a letter may go out, as its reader wishes. */
@Component
class Hours {

    private final List<KeepsHours> kept;

    Hours(List<KeepsHours> kept) {
        this.kept = List.copyOf(kept);
    }

    Instant next(Message message, Instant now) {
        var network = message.network();
        return network == null
                ? now
                : kept.stream()
                        .filter(one -> one.keeps(message.kind()))
                        .map(one -> one.next(network, message.recipient(), now))
                        .max(Comparator.naturalOrder())
                        .orElse(now);
    }
}
