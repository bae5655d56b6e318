package org.kith.place;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.gazetteer.GazetteerPlace;
import org.kith.gazetteer.ShippedGazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The search of the site with the gazetteer in memory and without, each question asked of both in
 * turn, database included.
 */
@KithTest
class SearchBench {

    private static final Path REPORT = Path.of("docs", "benchmarks-search.md");
    private static final int SEED = 3;
    private static final int QUESTIONS = 400;
    private static final int WARM = 100;
    private static final int ONE_IN = 150;
    private static final int SHORTEST = 5;

    private final PlaceSearch memory;
    private final PlaceSearch database;

    SearchBench(PlaceSearch memory, Spellings spellings, CountryWords words, OwnNames ownNames) {
        this.memory = memory;
        this.database =
                new SpellingSearch(
                        spellings,
                        words,
                        new PlacesInMemory(Path.of("target"), Duration.ZERO),
                        ownNames);
    }

    private record Asked(String id, String text, String country) {}

    @Test
    void beside_the_database_alone() throws IOException {
        var places = new ArrayList<GazetteerPlace>();
        var dice = new Random(SEED);
        ShippedGazetteer.read(
                place -> {
                    if (dice.nextInt(ONE_IN) == 0 && place.name().length() >= SHORTEST) {
                        places.add(place);
                    }
                });
        Collections.shuffle(places, dice);
        var lines = new ArrayList<String>();
        for (int slips = 1; slips <= 2; slips++) {
            for (boolean country : new boolean[] {true, false}) {
                lines.add(measure(asked(places, slips, dice), slips, country));
            }
        }
        Files.writeString(
                REPORT,
                String.format(
                        Locale.ROOT,
                        """
                        # The search of the site

                        Written by `./mvnw -Pbench verify`; do not edit. %s, %d processors, Java %s,
                        PostgreSQL 18 embedded with its default settings.

                        Names of the shipped gazetteer of %d letters and more, drawn by the seed %d among all
                        places, misspelt; each is asked with the gazetteer in memory and of the database
                        alone, in turn (`SearchBench`, %d questions a row). Names that many places share
                        count like any other, so no search finds all of them first.

                        | misspelt | in memory: first | first ten | p50, ms | p99, ms | database: first | first ten | p50, ms | p99, ms | ratio of misses among ten |
                        |---|---|---|---|---|---|---|---|---|---|
                        %s
                        """,
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        SHORTEST,
                        SEED,
                        QUESTIONS,
                        String.join("\n", lines)));
    }

    private static List<Asked> asked(List<GazetteerPlace> places, int slips, Random dice) {
        var asked = new ArrayList<Asked>();
        for (GazetteerPlace place : places.subList(0, QUESTIONS + WARM)) {
            String text = place.name();
            for (int slip = 0; slip < slips; slip++) {
                text = slipped(text, dice);
            }
            asked.add(new Asked(place.id(), text, place.country()));
        }
        return asked;
    }

    private String measure(List<Asked> asked, int slips, boolean country) {
        var of = new Tally[] {new Tally(), new Tally()};
        for (int i = 0; i < asked.size(); i++) {
            for (int turn = 0; turn < 2; turn++) {
                int which = (i + turn) % 2;
                of[which].ask(which == 0 ? memory : database, asked.get(i), country, i >= WARM);
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s, %s | %s | %s | %.2f |",
                slips == 1 ? "once" : "twice",
                country ? "with the country" : "without",
                of[0],
                of[1],
                (double) (QUESTIONS - of[0].ten) / (QUESTIONS - of[1].ten));
    }

    private static final class Tally {

        private final long[] times = new long[QUESTIONS];
        private int count;
        private int first;
        private int ten;

        void ask(PlaceSearch search, Asked asked, boolean country, boolean counts) {
            long begun = System.nanoTime();
            var found =
                    search.find(
                            new PlaceSearch.Query(
                                    asked.text(), country ? asked.country() : null, 10));
            long took = System.nanoTime() - begun;
            if (counts) {
                times[count++] = took;
                var ids = found.stream().map(one -> one.place().value()).toList();
                int at = ids.indexOf(GazetteerRow.idOf(asked.id()));
                first += at == 0 ? 1 : 0;
                ten += at >= 0 ? 1 : 0;
            }
        }

        @Override
        public String toString() {
            Arrays.sort(times);
            return String.format(
                    Locale.ROOT,
                    "%.3f | %.3f | %.1f | %.1f",
                    first / (double) count,
                    ten / (double) count,
                    times[count / 2] / 1e6,
                    times[count * 99 / 100] / 1e6);
        }
    }

    /** A letter left out, put in, changed, or swapped with the next. */
    private static String slipped(String text, Random dice) {
        int at = dice.nextInt(text.length() - 1);
        char letter = (char) ('a' + dice.nextInt(26));
        String before = text.substring(0, at);
        return switch (dice.nextInt(4)) {
            case 0 -> before + text.substring(at + 1);
            case 1 -> before + letter + text.substring(at);
            case 2 -> before + letter + text.substring(at + 1);
            default -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }
}
