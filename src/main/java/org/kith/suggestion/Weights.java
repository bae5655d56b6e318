package org.kith.suggestion;

import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What each step of each trait adds, learned from links ({@code weights.tsv}, a line a trait): one
 * set for places that have links and one for those that have none yet, where a gazetteer lists all
 * places, and the same where it lists {@linkplain World#ofMembers members}.
 */
final class Weights {

    static final String LIST = "weights.tsv";

    /** By trait, by step. */
    final float[][] places = new float[Trait.ALL.length][];

    final float[][] countries = new float[CountryTrait.ALL.length][];

    private final Set<String> told = new HashSet<>();

    Weights() {
        for (Trait trait : Trait.ALL) {
            places[trait.ordinal()] = new float[trait.steps];
        }
        for (CountryTrait trait : CountryTrait.ALL) {
            countries[trait.ordinal()] = new float[trait.steps];
        }
    }

    /** For a place without links, and for one that has some. */
    static Weights[] shipped(boolean ofMembers) {
        try (InputStream in =
                Objects.requireNonNull(Weights.class.getResourceAsStream(LIST), LIST)) {
            return read("-", in, ofMembers);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Weights[] read(String file, InputStream standardInput, boolean ofMembers) {
        var sets = new Weights[] {new Weights(), new Weights()};
        var bad = new BadLines(true, line -> {});
        try (var list =
                ListFile.open(
                        file,
                        standardInput,
                        bad,
                        List.of("among", "links", "of", "trait", "steps"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                if (row.get("among").equals(among(ofMembers))) {
                    sets[Integer.parseInt(row.get("links"))].put(row);
                }
            }
        }
        return new Weights[] {sets[0].whole(), sets[1].whole()};
    }

    /**
     * @throws IllegalStateException if a trait was not told
     */
    private Weights whole() {
        if (told.size() != places.length + countries.length) {
            throw new IllegalStateException("weights of these traits alone: " + told);
        }
        return this;
    }

    static String among(boolean ofMembers) {
        return ofMembers ? "members" : "all";
    }

    private void put(ListRow row) {
        float[] into =
                row.get("of").equals("place")
                        ? places[Trait.valueOf(row.get("trait")).ordinal()]
                        : countries[CountryTrait.valueOf(row.get("trait")).ordinal()];
        String[] steps = row.get("steps").split(" ", -1);
        if (steps.length != into.length) {
            throw new IllegalStateException("weights of another make: " + row.get("trait"));
        }
        if (!told.add(row.get("of") + ' ' + row.get("trait"))) {
            throw new IllegalStateException("weights told twice: " + row.get("trait"));
        }
        for (int step = 0; step < steps.length; step++) {
            into[step] = Float.parseFloat(steps[step]);
        }
    }
}
