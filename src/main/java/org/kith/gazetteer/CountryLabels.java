package org.kith.gazetteer;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * What people write for a country: a code of two or three letters, its name in one of our languages
 * or in any other that Java knows, a part of it (England), or both ("Scotland, United Kingdom").
 */
public final class CountryLabels {

    private static final Map<String, String> ALSO =
            Map.ofEntries(
                    Map.entry("uk", "GB"),
                    Map.entry("great britain", "GB"),
                    Map.entry("britain", "GB"),
                    Map.entry("england", "GB"),
                    Map.entry("scotland", "GB"),
                    Map.entry("wales", "GB"),
                    Map.entry("northern ireland", "GB"),
                    Map.entry("usa", "US"),
                    Map.entry("united states of america", "US"),
                    Map.entry("america", "US"),
                    Map.entry("holland", "NL"),
                    Map.entry("west bank", "PS"),
                    Map.entry("gaza", "PS"),
                    Map.entry("gaza strip", "PS"),
                    Map.entry("palestinian territories", "PS"),
                    Map.entry("palestinian authority", "PS"),
                    Map.entry("state of palestine", "PS"),
                    Map.entry("czech republic", "CZ"),
                    Map.entry("turkey", "TR"),
                    Map.entry("macedonia", "MK"),
                    Map.entry("ivory coast", "CI"),
                    Map.entry("burma", "MM"),
                    Map.entry("swaziland", "SZ"),
                    Map.entry("cape verde", "CV"),
                    Map.entry("east timor", "TL"),
                    Map.entry("south korea", "KR"),
                    Map.entry("north korea", "KP"),
                    Map.entry("republic of ireland", "IE"),
                    Map.entry("russian federation", "RU"),
                    Map.entry("peoples republic of china", "CN"),
                    Map.entry("congo kinshasa", "CD"),
                    Map.entry("congo brazzaville", "CG"),
                    Map.entry("the gambia", "GM"),
                    Map.entry("bahamas", "BS"),
                    Map.entry("vatican", "VA"),
                    Map.entry("vatican city", "VA"),
                    Map.entry("xkx", "XK"));

    private CountryLabels() {}

    /** The ISO 3166 code of two letters; null where the label tells of no country that we know. */
    public static @Nullable String code(String label) {
        String folded = Fold.fold(label);
        String known = Known.CODES.get(folded);
        int comma = label.lastIndexOf(',');
        if (known == null && comma >= 0) {
            known = code(label.substring(comma + 1));
            return known != null ? known : code(label.substring(0, comma));
        }
        return known;
    }

    private static final class Known {

        static final Map<String, String> CODES = new HashMap<>();

        static {
            javaNames();
            ourNames();
            CODES.putAll(ALSO);
        }

        private static void ourNames() {
            var source = CountryLabels.class.getResourceAsStream("/data/countries.tsv.gz");
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    new GZIPInputStream(Objects.requireNonNull(source)),
                                    StandardCharsets.UTF_8))) {
                lines.readLine();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] cells = line.split("\t", -1);
                    for (int i = 0; i < cells.length - 1; i++) {
                        CODES.put(Fold.fold(cells[i]), cells[0]);
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            CODES.remove("");
        }

        /** In the languages that are spoken where most links are. */
        private static void javaNames() {
            for (String code : Locale.getISOCountries()) {
                for (String language :
                        new String[] {"de", "es", "it", "nl", "pl", "pt", "ru", "tr"}) {
                    String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
                    CODES.putIfAbsent(Fold.fold(name), code);
                }
            }
        }
    }
}
