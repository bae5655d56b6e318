package org.kith.web;

import java.time.Duration;

/** More was asked than the limit lets through; {@code wait} is when the next one may pass. */
public final class TooMany extends RuntimeException {

    private final transient Duration wait;

    public TooMany(Duration wait) {
        this.wait = wait;
    }

    public Duration needed() {
        return wait;
    }
}
