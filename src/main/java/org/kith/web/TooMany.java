package org.kith.web;

import io.github.bucket4j.ConsumptionProbe;

import java.time.Duration;

/** More was asked than the limit lets through; {@code wait} is when the next one may pass. */
public final class TooMany extends RuntimeException {

    private final transient Duration wait;

    public TooMany(Duration wait) {
        this.wait = wait;
    }

    static TooMany after(ConsumptionProbe probe) {
        return new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    public Duration needed() {
        return wait;
    }
}
