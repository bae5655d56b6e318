package org.kith.network;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a network decides of itself: its look, its words, what its forms offer. What it leaves empty
 * is as Kith has it.
 *
 * @param accent null for Kith's own colours
 * @param logo the hash of its picture; null where it has none
 * @param labels its own words for labelled places
 * @param languages that its readers choose from; empty for all
 * @param second the language beside its first in letters to strangers; null where it follows from
 *     its names
 * @param kinds of links that its forms offer, by their codes; empty for all
 * @param stages likewise
 * @param sides the names of its two sides; none where it has no two sides
 */
public record Settings(
        @Nullable Accent accent,
        @Nullable String logo,
        Labels labels,
        List<Language> languages,
        @Nullable Language second,
        List<String> kinds,
        List<String> stages,
        SideNames sides) {

    public static final Settings NONE =
            new Settings(
                    null, null, Labels.NONE, List.of(), null, List.of(), List.of(), SideNames.NONE);

    public Settings {
        languages = List.copyOf(languages);
        kinds = List.copyOf(kinds);
        stages = List.copyOf(stages);
    }

    public Settings logo(@Nullable String hash) {
        return new Settings(accent, hash, labels, languages, second, kinds, stages, sides);
    }

    public Settings labelled(Labels words) {
        return new Settings(accent, logo, words, languages, second, kinds, stages, sides);
    }

    public boolean offers(Language language) {
        return languages.isEmpty() || languages.contains(language);
    }

    public List<Language> offered() {
        return languages.isEmpty() ? List.of(Language.values()) : languages;
    }

    public boolean offersKind(String code) {
        return kinds.isEmpty() || kinds.contains(code);
    }

    public boolean offersStage(String code) {
        return stages.isEmpty() || stages.contains(code);
    }

    /** By language code the words for each labelled place. */
    public record Labels(Map<String, Map<String, String>> words) {

        public static final Labels NONE = new Labels(Map.of());

        public Labels {
            words = Map.copyOf(words);
        }

        public @Nullable String in(Language language, String place) {
            return words.getOrDefault(language.code(), Map.of()).get(place);
        }
    }

    /** By language code what each side is called, as "Britain" and "Palestine". */
    public record SideNames(Map<String, String> a, Map<String, String> b) {

        public static final SideNames NONE = new SideNames(Map.of(), Map.of());

        public SideNames {
            a = Map.copyOf(a);
            b = Map.copyOf(b);
        }

        public boolean named() {
            return !a.isEmpty() && !b.isEmpty();
        }

        /** What the reader calls it; in another language where theirs has no name for it. */
        public String of(String side, Language reader) {
            var names = side.equals("a") ? a : b;
            return Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                    .map(language -> names.get(language.code()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }
    }
}
