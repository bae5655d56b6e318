package org.kith.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 (RFC 9562): ordered by the time of their making, so that new rows land
 * at the end of an index. Ids made by one program never go backwards.
 */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    /** Milliseconds and a 12-bit counter in one number, so that one compare-and-set orders both. */
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    public static UUID next() {
        var now = System.currentTimeMillis() << COUNTER_BITS;
        var ticket = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var millis = ticket >>> COUNTER_BITS;
        var counter = ticket & ((1 << COUNTER_BITS) - 1);
        var high = (millis << 16) | 0x7000L | counter;
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
