package org.kith.web;

import org.kith.network.Network;
import org.kith.shared.Language;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A form that a crowd of strangers sends at the same moment. Where nothing about it is out of the
 * ordinary it goes a {@link ShortWay}, past what all other requests go through; its route, which
 * says {@link Allow#crowd}, answers all others, and may not do so differently.
 */
public interface CrowdForm {

    /** Whoever has no answer by then is told that nobody knows yet ({@link NotYetKnown}). */
    Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /** Of the whole address, with the groups {@code network} and {@code subject}: plain slugs. */
    Pattern address();

    /**
     * What to do with it. Nothing is kept before that is asked for.
     *
     * @return empty where the form has something to mend
     */
    Optional<Taking> read(Sent sent);

    /** Keeps what was sent, while others are kept: no thread waits for it. */
    @FunctionalInterface
    interface Taking extends Supplier<CompletionStage<Optional<String>>> {

        /**
         * Where the browser goes next, once all is kept; empty where it is not taken, for which the
         * route has a page.
         */
        @Override
        CompletionStage<Optional<String>> get();
    }

    /**
     * @param from the address of the connection, as it is counted
     */
    record Sent(
            Network network,
            String subject,
            Language language,
            String from,
            Map<String, List<String>> fields) {

        public Sent {
            fields = Map.copyOf(fields);
        }
    }
}
