package org.kith.openid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks each provider what it has published of itself: once an hour, and after a failure once in
 * half a minute, however many want to know. Until a new answer comes the old one holds.
 */
@Component
class Publications {

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final Sender sender;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    Publications(Sender sender) {
        this.sender = sender;
    }

    Publication of(Provider provider) throws IOException {
        return shelves.computeIfAbsent(provider.key(), key -> new Shelf()).of(provider, sender);
    }

    /** What is known of one provider; who comes while it is asked waits for the same answer. */
    private static final class Shelf {

        private @Nullable Publication known;
        private @Nullable IOException failure;
        private Instant next = Instant.MIN;

        synchronized Publication of(Provider provider, Sender sender) throws IOException {
            if (!Instant.now().isBefore(next)) {
                ask(provider, sender);
            }
            if (known != null) {
                return known;
            }
            throw new IOException("cannot be asked", failure);
        }

        private void ask(Provider provider, Sender sender) {
            try {
                known = Publication.of(provider, sender);
                next = Instant.now().plus(KNOWN_FOR);
            } catch (IOException broken) {
                failure = broken;
                next = Instant.now().plus(LEFT_ALONE);
            }
        }
    }
}
