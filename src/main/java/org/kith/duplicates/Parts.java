package org.kith.duplicates;

import java.util.stream.IntStream;

/** Work over a range, cut into parts that run at once; evidence is gathered in their order. */
final class Parts {

    interface Part {
        void run(int from, int to, Evidence found);
    }

    private static final int LENGTH = 8192;

    private Parts() {}

    static Evidence over(int length, int rows, Part part) {
        var found =
                IntStream.range(0, (length + LENGTH - 1) / LENGTH)
                        .parallel()
                        .mapToObj(
                                i -> {
                                    var mine = new Evidence(rows);
                                    part.run(i * LENGTH, Math.min(length, (i + 1) * LENGTH), mine);
                                    return mine;
                                })
                        .toList();
        var all = new Evidence(rows);
        found.forEach(all::addAll);
        return all;
    }
}
