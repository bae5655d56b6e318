package org.kith;

import org.junit.jupiter.api.Test;
import org.kith.duplicates.DedupeBench;
import org.kith.gazetteer.FindingBench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Runs Kith beside its peers on the shipped gazetteer and writes {@code docs/benchmarks.md}. */
final class Benchmarks {

    private static final Path REPORT = Path.of("docs", "benchmarks.md");
    private static final int QUESTIONS = 1000;
    private static final int ROWS = 100_000;
    private static final int MOST_ROWS = 1_000_000;
    private static final long SEED = 1;

    private static final String INTRODUCTION =
            """
            # Kith beside its peers

            Written by `./mvnw -Pbench verify`; do not edit. Ratios count, for they were measured in
            one run; times alone depend on the machine.

            **Machine.** %d processors, %s %s, Java %s, %s.

            **Data.** The shipped gazetteer (GeoNames; `DATA.md`), %,d places. Machine-made
            romanisations, which GeoNames lists among its names, are left out of it.

            ## Finding a place

            **Questions.** Made from the gazetteer by a seed (`Hiding`, `FindingTraining.SEED`): typos
            put into names that it keeps, and names taken out of it for all who are asked: a Latin
            spelling that the place then lacks, or all its names in a script (Arabic, Hebrew,
            Cyrillic, Greek). Asked for are places that Kith's model did not learn from, at most %,d of
            each kind. "Clear" are names that no second place of the scope has; the others cannot be
            told apart by name.

            **Peers.** Lucene 10.5 with ICU: each name a document, Any-Latin and ICU folding, grams of
            two and three letters, BM25, population among equals. pg_trgm on PostgreSQL 18: lower and
            unaccent, GIN over country and trigrams, threshold 0.3, similarity, then population. Each
            question goes to all, each time another first, after %,d to warm up; one thread; times
            include what each needs to read the question.

            %s
            ## Cleaning a list

            **Rows.** Places stated one to eight times more, spoilt as `Spoiling` says, by the seed %d.
            Kith and Duke 1.2 read the same rows on all processors; the better of two turns.
            Pairwise F1. Duke: `DukeList`, whose settings were chosen on rows of another seed.

            %s\
            """;

    @Test
    void of_all_peers() throws Exception {
        var gazetteer = Files.createTempFile("gazetteer", ".tsv");
        try {
            int places = write(gazetteer);
            String found = FindingBench.run(gazetteer.toString(), QUESTIONS);
            String cleaned = DedupeBench.run(gazetteer.toString(), ROWS, MOST_ROWS, SEED);
            Files.writeString(
                    REPORT,
                    String.format(
                            Locale.ROOT,
                            INTRODUCTION,
                            Runtime.getRuntime().availableProcessors(),
                            System.getProperty("os.name"),
                            System.getProperty("os.arch"),
                            Runtime.version().feature(),
                            LocalDate.now(),
                            places,
                            QUESTIONS,
                            FindingBench.WARM,
                            found,
                            SEED,
                            cleaned));
        } finally {
            Files.delete(gazetteer);
        }
    }

    /** The places of GeoNames, by its ids, as a list that the commands read. */
    private static int write(Path file) throws IOException {
        var shipped =
                Objects.requireNonNull(
                        Benchmarks.class.getResourceAsStream("/data/gazetteer.tsv.gz"));
        int places = 0;
        try (var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(shipped), StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(file)) {
            List<String> columns = Arrays.asList(lines.readLine().split("\t", -1));
            out.write("id\tname\tcountry\tadmin1\tlat\tlon\tpopulation\tkind\tnames\n");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                String key = cells[columns.indexOf("key")];
                if (key.matches("g[0-9]+")) {
                    var names = new LinkedHashSet<String>();
                    for (String column : List.of("name_ar", "name_he", "names")) {
                        names.addAll(
                                Arrays.asList(cells[columns.indexOf(column)].split("\\|", -1)));
                    }
                    names.remove("");
                    out.write(key.substring(1));
                    for (String column :
                            List.of(
                                    "name",
                                    "country",
                                    "admin1",
                                    "lat",
                                    "lon",
                                    "population",
                                    "feature_code")) {
                        out.write('\t' + cells[columns.indexOf(column)]);
                    }
                    out.write('\t' + String.join("|", names) + '\n');
                    places++;
                }
            }
        }
        return places;
    }
}
