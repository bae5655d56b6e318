package org.kith.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * What was learned from the names of places: which sounds stand for which in each script, and what
 * makes a candidate the one that is meant. Made by the training in the tests' folder.
 */
record Model(Odds odds, Ranker ranker) {

    private static final String RESOURCE = "/data/spelling-model.txt.gz";

    static Model shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final Model MODEL = read();
    }

    private static Model read() {
        var source = Objects.requireNonNull(Model.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(source), StandardCharsets.US_ASCII))) {
            var odds = new Odds();
            for (int c = 0; c < Odds.CLASSES; c++) {
                float[] row = row(lines);
                for (int i = 0; i < row.length; i++) {
                    odds.tables[c][i] = (int) row[i];
                }
            }
            odds.seal();
            float[] mean = row(lines);
            float[] scale = row(lines);
            float[][] in = new float[mean.length][];
            for (int f = 0; f < mean.length; f++) {
                in[f] = row(lines);
            }
            return new Model(
                    odds, new Ranker(mean, scale, in, row(lines), row(lines), row(lines)[0]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void write(Writer out) throws IOException {
        for (int[] table : odds.tables) {
            float[] row = new float[table.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = table[i];
            }
            row(out, row);
        }
        row(out, ranker.mean());
        row(out, ranker.scale());
        for (float[] weights : ranker.in()) {
            row(out, weights);
        }
        row(out, ranker.bias());
        row(out, ranker.out());
        row(out, ranker.offset());
    }

    private static float[] row(BufferedReader lines) throws IOException {
        String[] cells = lines.readLine().split(" ", -1);
        float[] row = new float[cells.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Float.parseFloat(cells[i]);
        }
        return row;
    }

    private static void row(Writer out, float... row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            out.write(i == 0 ? "" : " ");
            out.write(String.format(Locale.ROOT, "%.5g", row[i]));
        }
        out.write("\n");
    }
}
