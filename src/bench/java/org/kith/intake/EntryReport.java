package org.kith.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** How often the check at entry was right, in the words of the documentation. */
final class EntryReport {

    private EntryReport() {}

    /** What the person sees. */
    enum Told {
        HERE,
        LIKE,
        WHICH_PLACE,
        NEW,
        WRONG;

        static Told of(Checked checked) {
            return switch (checked.verdict()) {
                case HERE -> HERE;
                case UNCLEAR -> checked.reason().key().startsWith("like") ? LIKE : WHICH_PLACE;
                case NEW -> NEW;
                case WRONG -> WRONG;
            };
        }
    }

    /**
     * @param right whether the record that is there, or its place, was named
     */
    record Answer(boolean there, Told told, boolean right) implements Comparable<Answer> {

        @Override
        public int compareTo(Answer other) {
            return Comparator.comparing(Answer::there)
                    .thenComparing(Answer::told)
                    .thenComparing(Answer::right)
                    .compare(this, other);
        }
    }

    static String line(Import.Kind kind, Map<Answer, Integer> tally, List<Long> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        int there = count(tally, Answer::there);
        int others = count(tally, answer -> !answer.there());
        int told = count(tally, a -> a.there() && a.told() == Told.HERE && a.right());
        int certain = count(tally, a -> a.told() == Told.HERE);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.3f | %.3f | %.3f | %.3f | %,d | %.3f | %.3f | %.3f | %.1f | %.1f"
                        + " |%n",
                kind.name().toLowerCase(Locale.ROOT),
                there,
                part(told, there),
                part(told, certain),
                part(
                        count(tally, a -> a.there() && a.right() && a.told() != Told.WHICH_PLACE),
                        there),
                part(count(tally, a -> a.there() && a.right()), there),
                others,
                part(count(tally, a -> !a.there() && a.told() == Told.HERE), others),
                part(count(tally, a -> !a.there() && a.told() == Told.LIKE), others),
                part(count(tally, a -> !a.there() && a.told() == Told.WHICH_PLACE), others),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    /**
     * @param most rows of each kind and half
     */
    static String of(
            int communities, int links, int most, CharSequence looked, CharSequence reported) {
        return String.format(
                Locale.ROOT,
                TEXT,
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                communities,
                links,
                most,
                reported,
                looked);
    }

    private static int count(Map<Answer, Integer> tally, Predicate<Answer> which) {
        return tally.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static double part(int some, int all) {
        return all == 0 ? 0 : some / (double) all;
    }

    private static final String TEXT =
            """
            # The check at entry on what registers say

            Written by `./mvnw -Pbench verify`; do not edit. %s, %d processors, Java %s,
            PostgreSQL 18 embedded with its default settings.

            One network holds half of the links of the shipped registers (`RegistersBench`, seed 11):
            %,d communities and %,d links, at the places that the registers mean. Rows of the registers
            are entered as from a file, in the register's words, with either side first. A coin of the
            same seed parts the links: on one half the check was looked at, the other is the report.
            At most %,d rows of each kind and half; times are those of the whole check of a row, one after
            the other, database included.

            - **told**: of those that are there, the check says that they are, and which;
            - **right**: of all that it calls there with certainty, those that are;
            - **told or asked**: it names the right record, as certain or as a question, where the place of the
              record stands before up to four others of such a name;
            - **with places**: or it asks which place is meant, and the right one is among them;
            - **new: said there, asked, which place**: what somebody sees who enters what is not there.

            ## Report

            | | there | told | right | told or asked | with places | new | said there | asked | which place | p50, ms | p99, ms |
            |---|---|---|---|---|---|---|---|---|---|---|---|
            %s
            ## The half that was looked at

            | | there | told | right | told or asked | with places | new | said there | asked | which place | p50, ms | p99, ms |
            |---|---|---|---|---|---|---|---|---|---|---|---|
            %s\
            """;
}
