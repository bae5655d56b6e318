package org.kith.community;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The addresses that a thing may have, the shortest first: abu-dis, abu-dis-ps, abu-dis-ps-2 … */
final class Addresses {

    private Addresses() {}

    static Stream<String> of(String base, @Nullable String country) {
        var longer = country == null ? base : base + "-" + country.toLowerCase(Locale.ROOT);
        return Stream.concat(
                Stream.of(base, longer).distinct(),
                IntStream.iterate(2, n -> n + 1).mapToObj(n -> longer + "-" + n));
    }

    /** The first that is free, which it is no longer. */
    static String take(Set<String> taken, String base, @Nullable String country) {
        return of(base, country).filter(taken::add).findFirst().orElseThrow();
    }
}
