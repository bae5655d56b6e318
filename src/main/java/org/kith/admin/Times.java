package org.kith.admin;

import java.util.Arrays;

/** How long each of many answers took. */
final class Times {

    private long[] nanos = new long[1024];
    private int size;

    void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = took;
    }

    @Override
    public String toString() {
        if (size == 0) {
            return "no queries";
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return "%,d queries: p50 %.3f ms, p99 %.3f ms"
                .formatted(size, sorted[size / 2] / 1e6, sorted[(int) (size * 0.99)] / 1e6);
    }
}
