package org.kith.openid;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks each provider what it has published of itself, once an hour at most. */
@Component
class Publications {

    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private final Sender sender;
    private final Map<String, Publication> known = new ConcurrentHashMap<>();

    Publications(Sender sender) {
        this.sender = sender;
    }

    Publication of(Provider provider) throws IOException {
        var before = known.get(provider.key());
        if (before != null && Instant.now().isBefore(before.since().plus(KNOWN_FOR))) {
            return before;
        }
        var now = Publication.of(provider, sender);
        known.put(provider.key(), now);
        return now;
    }
}
