package org.kith.intake;

import org.kith.names.Fold;
import org.kith.place.CountryWords;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Understands the words of the registry, and of countries and languages, in every language. */
@Component
class Vocabulary {

    private final Messages messages;
    private final CountryWords countries;
    private final Map<String, Map<String, String>> words = new ConcurrentHashMap<>();

    Vocabulary(Messages messages, CountryWords countries) {
        this.messages = messages;
        this.countries = countries;
    }

    /**
     * @param prefix of the keys under which the words stand, as twinning.kind
     */
    <E extends Enum<E>> Optional<E> constant(Class<E> type, String prefix, String text) {
        var known = words.computeIfAbsent(prefix, p -> words(type, p));
        return Optional.ofNullable(known.get(Fold.fold(text)))
                .map(name -> Enum.valueOf(type, name));
    }

    /** Its code, for a country by name or code, or "Scotland, United Kingdom". */
    Optional<String> country(String text) {
        var whole = countries.code(text);
        if (whole.isPresent()) {
            return whole;
        }
        var parts = List.of(text.split("[,;،]", -1)).reversed();
        return parts.stream().map(countries::code).flatMap(Optional::stream).findFirst();
    }

    /** ISO 639-1 code of a language by code or by its name in any of our languages. */
    Optional<String> language(String text) {
        var known = words.computeIfAbsent("language", p -> languages());
        return Optional.ofNullable(known.get(Fold.fold(text)));
    }

    /** Whether a cell says yes; empty where it says neither yes nor no. */
    Optional<Boolean> yes(String text) {
        var folded = Fold.fold(text);
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(yesAndNo(language)))
                .filter(pair -> List.of(pair.getValue().split(";", -1)).contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of entries has no other way
    private Map.Entry<Boolean, String>[] yesAndNo(Language language) {
        return new Map.Entry[] {
            Map.entry(true, folded(messages.get(language, "intake.word.yes"))),
            Map.entry(false, folded(messages.get(language, "intake.word.no")))
        };
    }

    private static String folded(String words) {
        return String.join(";", Arrays.stream(words.split(";", -1)).map(Fold::fold).toList());
    }

    private <E extends Enum<E>> Map<String, String> words(Class<E> type, String prefix) {
        var known = new HashMap<String, String>();
        for (var constant : type.getEnumConstants()) {
            known.put(Fold.fold(constant.name().replace('_', ' ')), constant.name());
            var key = prefix + "." + constant.name().toLowerCase(Locale.ROOT);
            for (var language : Language.values()) {
                if (messages.has(language, key)) {
                    known.putIfAbsent(Fold.fold(messages.get(language, key)), constant.name());
                }
            }
        }
        return known;
    }

    private static Map<String, String> languages() {
        var known = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.of(code);
            known.put(code, code);
            known.putIfAbsent(Fold.fold(language.getDisplayLanguage(language)), code);
            for (var reader : Language.values()) {
                known.putIfAbsent(Fold.fold(language.getDisplayLanguage(reader.locale())), code);
            }
        }
        return known;
    }
}
