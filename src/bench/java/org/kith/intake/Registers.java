package org.kith.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * The shipped registers of twin towns: which links there are, and in which words each register
 * states them. Two coins, thrown for each link by the seed, say whether it stands in the network
 * already, and whether it is for looking at or for the report.
 */
final class Registers {

    private static final long SEED = 11;

    /** A link by the keys of its places. */
    record Tie(String a, String b, boolean inNetwork, boolean forReport) {}

    /** What a register says of a link, either place first. */
    record Said(
            String register,
            Tie tie,
            String firstKey,
            String first,
            String firstCountry,
            String secondKey,
            String second,
            String secondCountry) {}

    private final Map<String, Tie> ties = new HashMap<>();
    private final List<Said> all = new ArrayList<>();

    Registers() {
        var coins = new Random(SEED);
        for (String[] row : rows("links.tsv.gz")) {
            ties.put(row[0], new Tie(row[1], row[2], coins.nextBoolean(), coins.nextBoolean()));
        }
        for (String[] row : rows("link-statements.tsv.gz")) {
            all.add(said(row, Objects.requireNonNull(ties.get(row[0])), coins.nextBoolean()));
        }
        java.util.Collections.shuffle(all, coins);
    }

    List<Tie> ties() {
        return ties.values().stream().distinct().toList();
    }

    /** In an order that the seed makes. */
    List<Said> said(boolean forReport) {
        return all.stream().filter(said -> said.tie().forReport() == forReport).toList();
    }

    private static Said said(String[] row, Tie tie, boolean turned) {
        return turned
                ? new Said(row[1], tie, tie.b(), row[4], row[5], tie.a(), row[2], row[3])
                : new Said(row[1], tie, tie.a(), row[2], row[3], tie.b(), row[4], row[5]);
    }

    private static List<String[]> rows(String file) {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Objects.requireNonNull(
                                                Registers.class.getResourceAsStream(
                                                        "/data/" + file))),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
