package org.kith.gazetteer;

import org.kith.names.Fold;
import org.kith.names.Titles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What people call the first divisions of countries, above all those that are not called after a
 * town, and how GeoNames codes them: North Carolina is NC of US.
 */
public final class Regions {

    private static final String RESOURCE = "/data/regions.tsv";
    private static final Map<String, Set<String>> NAMED = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        read();
    }

    private Regions() {}

    /** As {@link NameIndex#regions} writes them; empty for a name that is no region's. */
    static Set<String> named(String name) {
        String folded = Fold.fold(name);
        Set<String> found = NAMED.get(folded);
        return found != null ? found : NAMED.getOrDefault(Titles.without(folded), Set.of());
    }

    /**
     * What people call a region, in English or its own language; empty for one that has no name of
     * its own here.
     *
     * @param admin1 as GeoNames codes it
     */
    public static Optional<String> name(String country, String admin1) {
        return Optional.ofNullable(NAMES.get(key(country, admin1)));
    }

    /** How the index writes a region. */
    static String key(String country, String admin1) {
        return country + '.' + admin1;
    }

    /** Of a region as {@link #key} writes it. */
    static String country(String region) {
        return region.substring(0, region.indexOf('.'));
    }

    private static void read() {
        var source = Objects.requireNonNull(Regions.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var rows = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            rows.lines().skip(1).map(row -> row.split("\t", -1)).forEach(Regions::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(String[] row) {
        String key = key(row[0], row[1]);
        String[] names = row[2].split("\\|", -1);
        NAMES.put(key, names[0]);
        for (String name : names) {
            NAMED.computeIfAbsent(Fold.fold(name), n -> new HashSet<>()).add(key);
        }
    }
}
