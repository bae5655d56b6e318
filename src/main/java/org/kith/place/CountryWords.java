package org.kith.place;

import org.kith.gazetteer.CountryLabels;
import org.kith.names.Fold;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hears a country in a text: "Bethlehem, Palestine", "london canada", "فلسطين بيت لحم". */
@Component
public class CountryWords {

    /** A place of that country counts only if the rest of the text is nearly its name. */
    static final double CONVINCING = 0.8;

    private static final int LONGEST = 5;

    private static final int LONGEST_CODE = 3;

    private static final Set<String> SHORT_NAMES = Set.of("uk", "us", "usa");

    private final Countries countries;
    private volatile Map<String, String> codes = Map.of();

    CountryWords(Countries countries) {
        this.countries = countries;
    }

    /**
     * Its code, for a country of the gazetteer by its name in any of our languages, its code, or
     * whatever else people and registers call it.
     */
    public Optional<String> code(String text) {
        return Optional.ofNullable(codes().get(Fold.fold(text)))
                .or(() -> Optional.ofNullable(CountryLabels.code(text)))
                .filter(code -> countries.find(code).isPresent());
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
            var read = new HashMap<String, String>();
            CountryLabels.known().forEach((name, code) -> readable(read, name, code));
            for (var country : countries.all(Language.EN)) {
                for (var language : Language.values()) {
                    read.put(Fold.fold(country.nameFor(language)), country.code());
                }
            }
            codes = read;
        }
        return codes;
    }

    /** Within a text two or three letters are a word of it ("El Al") rather than a country. */
    private static void readable(Map<String, String> read, String name, String code) {
        if (name.length() > LONGEST_CODE || SHORT_NAMES.contains(name)) {
            read.put(name, code);
        }
    }
}
