package org.kith.matching;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who comes first. More points do; equals take turns by a hash of who asks, the week, and the
 * candidate, so that neither the alphabet nor the age of a record decides and a list that is passed
 * round a committee stays the same for that week. And of any three in a row one has no friend yet,
 * and one is in the registry, as long as there are such.
 */
final class Turns {

    /** Of so many in a row, one is without a friend. */
    static final int ROW = 3;

    private final long turn;

    Turns(UUID asker, LocalDate day) {
        var week =
                day.get(IsoFields.WEEK_BASED_YEAR) * 100L
                        + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        this.turn = mixed(fold(asker) ^ mixed(week));
    }

    List<Suggestion> order(Collection<Suggestion> all, int limit) {
        var byPoints =
                Comparator.comparingInt(Suggestion::points)
                        .reversed()
                        .thenComparingLong(one -> mixed(fold(one.candidate().key()) ^ turn));
        return mingled(all.stream().sorted(byPoints).toList(), limit);
    }

    private static List<Suggestion> mingled(List<Suggestion> ranked, int limit) {
        var waiting = new ArrayDeque<>(ranked);
        var chosen = new ArrayList<Suggestion>();
        while (chosen.size() < limit && !waiting.isEmpty()) {
            chosen.add(next(chosen, waiting));
        }
        return chosen;
    }

    private static Suggestion next(List<Suggestion> chosen, Deque<Suggestion> waiting) {
        if (lacking(chosen, Suggestion::unlinked)) {
            return take(waiting, Suggestion::unlinked);
        }
        if (lacking(chosen, Suggestion::registered)) {
            return take(waiting, Suggestion::registered);
        }
        return waiting.removeFirst();
    }

    private static boolean lacking(List<Suggestion> chosen, Predicate<Suggestion> kind) {
        var before = chosen.subList(Math.max(0, chosen.size() - ROW + 1), chosen.size());
        return before.size() == ROW - 1 && before.stream().noneMatch(kind);
    }

    /** The best of the kind, or simply the best where there is none left of it. */
    private static Suggestion take(Deque<Suggestion> waiting, Predicate<Suggestion> kind) {
        var found = waiting.stream().filter(kind).findFirst().orElseGet(waiting::getFirst);
        waiting.remove(found);
        return found;
    }

    private static long fold(UUID id) {
        return mixed(id.getMostSignificantBits()) ^ id.getLeastSignificantBits();
    }

    /** The finishing step of SplitMix64: every bit of the seed moves every bit of the result. */
    private static long mixed(long seed) {
        var z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
