package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Point;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whom our neighbours are linked with, found by where those live. Kept in cells of one degree,
 * which are wider than {@value #KILOMETRES} kilometres up to 74 degrees north and south.
 */
final class Neighbourhood {

    /** Nearer than this, places are neighbours: an hour by bicycle and bus. */
    static final double KILOMETRES = 30;

    private final Map<Long, List<Tie>> cells;
    private final Map<Object, Tie> partners = new HashMap<>();

    Neighbourhood(List<Tie> ties) {
        cells = ties.stream().collect(Collectors.groupingBy(tie -> cell(tie.theirPlace(), 0, 0)));
        ties.forEach(tie -> partners.merge(tie.theirs(), tie, Neighbourhood::first));
    }

    /** The tie of a neighbour of ours with the candidate itself. */
    Optional<Tie> with(Profile candidate) {
        return candidate.who() instanceof Candidate.Registered(var community, var place)
                ? Optional.ofNullable(partners.get(community))
                : Optional.empty();
    }

    /** The tie of a neighbour of ours with the nearest neighbour of the candidate. */
    Optional<Tie> nextTo(Profile candidate) {
        return around(candidate.at())
                .filter(tie -> !candidate.is(tie.theirs()))
                .map(tie -> new Near(tie, tie.theirPlace().kilometresTo(here(candidate))))
                .filter(near -> near.kilometres <= KILOMETRES)
                .min(Comparator.comparingDouble(Near::kilometres).thenComparing(Near::ours))
                .map(Near::tie);
    }

    private Stream<Tie> around(@Nullable Point at) {
        return at == null || cells.isEmpty()
                ? Stream.empty()
                : IntStream.rangeClosed(-1, 1)
                        .boxed()
                        .flatMap(
                                up -> IntStream.rangeClosed(-1, 1).mapToObj(by -> cell(at, up, by)))
                        .map(cell -> cells.getOrDefault(cell, List.of()))
                        .flatMap(List::stream);
    }

    private static Point here(Profile candidate) {
        return Optional.ofNullable(candidate.at()).orElseThrow();
    }

    private static long cell(Point at, int up, int by) {
        var lon = Math.floorMod((long) Math.floor(at.lon()) + by, 360);
        return ((long) Math.floor(at.lat()) + up) * 1000 + lon;
    }

    /** Of several neighbours always the same one speaks. */
    private static Tie first(Tie one, Tie other) {
        return Stream.of(one, other).min(Comparator.comparing(ours())).orElseThrow();
    }

    private static Function<Tie, String> ours() {
        return tie -> tie.ours().toString();
    }

    private record Near(Tie tie, double kilometres) {

        String ours() {
            return tie.ours().toString();
        }
    }
}
