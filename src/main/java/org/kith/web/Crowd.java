package org.kith.web;

import io.github.bucket4j.Bucket;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Recent;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Lets in a crowd of strangers who all write at the same time ({@link Allow#crowd}), as cheaply as
 * can be: neither their network nor how often one address writes is asked of the database each
 * time. Each node counts for itself, and forgets first whom it has not seen for the longest time.
 */
@Component
class Crowd {

    private static final String COUNTED = Crowd.class.getName() + ".counted";
    private static final int ADDRESSES = 100_000;
    private static final int NETWORKS = 1_000;
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final Networks networks;
    private final Recent<String, Bucket> buckets = new Recent<>(ADDRESSES);
    private final Recent<String, Seen> seen = new Recent<>(NETWORKS);

    Crowd(Networks networks) {
        this.networks = networks;
    }

    private record Seen(Network network, long nanos) {

        boolean isNew() {
            return System.nanoTime() - nanos < BELIEVED.toNanos();
        }
    }

    /**
     * As it was within the last second.
     *
     * @throws NotHere where there is none
     */
    Network network(String slug) {
        return seen.find(slug).filter(Seen::isNew).orElseGet(() -> look(slug)).network();
    }

    private Seen look(String slug) {
        var asked = System.nanoTime();
        var network = networks.find(slug).orElseThrow(NotHere::new);
        return seen.keep(slug, new Seen(network, asked));
    }

    /**
     * Each request once, whichever way it goes.
     *
     * @throws TooMany when the limit of one address is reached
     */
    void count(HttpServletRequest request) {
        if (request.getAttribute(COUNTED) != null) {
            return;
        }
        var address = Connection.of(request.getRemoteAddr());
        var bucket = buckets.find(address).orElseGet(() -> buckets.keep(address, bucket()));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw TooMany.after(probe);
        }
        request.setAttribute(COUNTED, true);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .withNanosecondPrecision()
                .addLimit(Limit.WRITES_BY_ADDRESS.bandwidth())
                .build();
    }
}
