package org.kith.home;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Who is shown where there is room for few: each once before anybody is shown again, in an order
 * that favours no alphabet and no neighbourhood.
 */
final class Turns {

    /** A prime, so that its multiples go through every list that is no multiple of it. */
    private static final long STRIDE = 7919;

    private Turns() {}

    /**
     * @param turn counted up, as days or hours are
     */
    static <T> List<T> take(List<T> all, int most, long turn) {
        if (all.size() <= most) {
            return all;
        }
        var stride = all.size() % STRIDE == 0 ? 1 : STRIDE;
        return LongStream.range(turn * most, (turn + 1) * most)
                .map(i -> Math.floorMod(i * stride, (long) all.size()))
                .mapToObj(i -> all.get((int) i))
                .toList();
    }
}
