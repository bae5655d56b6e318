package org.kith.place;

import org.kith.names.Fold;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Hears a country in a text: "Bethlehem, Palestine", "london canada", "فلسطين بيت لحم". */
@Component
public class CountryWords {

    /** A place of that country counts only if the rest of the text is nearly its name. */
    static final double CONVINCING = 0.8;

    private static final int LONGEST = 5;

    /** What people write and no list of countries has. */
    private static final Map<String, String> ALSO =
            Map.ofEntries(
                    Map.entry("uk", "GB"),
                    Map.entry("great britain", "GB"),
                    Map.entry("britain", "GB"),
                    Map.entry("england", "GB"),
                    Map.entry("scotland", "GB"),
                    Map.entry("wales", "GB"),
                    Map.entry("northern ireland", "GB"),
                    Map.entry("angleterre", "GB"),
                    Map.entry("usa", "US"),
                    Map.entry("us", "US"),
                    Map.entry("america", "US"),
                    Map.entry("holland", "NL"),
                    Map.entry("west bank", "PS"),
                    Map.entry("gaza strip", "PS"),
                    Map.entry("cisjordanie", "PS"),
                    Map.entry("czech republic", "CZ"),
                    Map.entry("turkey", "TR"),
                    Map.entry("united states of america", "US"),
                    Map.entry("netherlands", "NL"),
                    Map.entry("people s republic of china", "CN"),
                    Map.entry("peoples republic of china", "CN"),
                    Map.entry("turkiye", "TR"),
                    Map.entry("georgia country", "GE"),
                    Map.entry("macedonia", "MK"));

    private final Countries countries;
    private volatile Map<String, String> codes = Map.of();

    CountryWords(Countries countries) {
        this.countries = countries;
    }

    /**
     * Its code, for a country by its name in any of our languages, its code, or what else it is
     * called.
     */
    public Optional<String> code(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        return countries
                .find(upper)
                .map(Country::code)
                .or(() -> Optional.ofNullable(codes().get(Fold.fold(text))))
                .or(() -> threeLetters(upper).filter(code -> countries.find(code).isPresent()));
    }

    private static Optional<String> threeLetters(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .filter(two -> Locale.of("", two).getISO3Country().equals(code))
                .findFirst();
    }

    /** The rest of a text, folded, and the country that the other words name. */
    record Wording(String text, String country) {}

    /** All ways to read a text as a place and its country; mostly none, seldom more than one. */
    List<Wording> in(String typed) {
        var words = Fold.fold(typed).split(" ", -1);
        var ways = new ArrayList<Wording>();
        for (int length = 1; length <= Math.min(LONGEST, words.length - 1); length++) {
            var cut = words.length - length;
            read(ways, join(words, 0, cut), join(words, cut, words.length));
            read(ways, join(words, length, words.length), join(words, 0, length));
        }
        return ways;
    }

    private void read(List<Wording> ways, String rest, String country) {
        var code = codes().get(country);
        if (code != null && ways.size() < 2) {
            ways.add(new Wording(rest, code));
        }
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }

    private Map<String, String> codes() {
        if (codes.isEmpty()) {
            var read = new HashMap<>(ALSO);
            for (var country : countries.all(Language.EN)) {
                for (var language : Language.values()) {
                    read.putIfAbsent(Fold.fold(country.nameFor(language)), country.code());
                }
            }
            codes = read;
        }
        return codes;
    }
}
