package org.kith.shared;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The same said in several languages. */
public record Worded(Map<Language, String> in) {

    /**
     * @param language that it is said in, which may not be the reader's
     */
    public record Said(String text, Language language) {}

    public Worded {
        var sorted = new EnumMap<Language, String>(Language.class);
        sorted.putAll(in);
        in = Collections.unmodifiableMap(sorted);
    }

    public static Worded of(Map<String, String> byCode) {
        var in = new EnumMap<Language, String>(Language.class);
        byCode.forEach((code, text) -> Language.of(code).ifPresent(one -> in.put(one, text)));
        return new Worded(in);
    }

    public Map<String, String> byCode() {
        var codes = new LinkedHashMap<String, String>();
        in.forEach((language, text) -> codes.put(language.code(), text));
        return codes;
    }

    public List<String> texts() {
        return List.copyOf(in.values());
    }

    /** In another language where the reader's has none; empty where none has. */
    public Optional<Said> to(Language reader) {
        return Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                .flatMap(
                        language ->
                                Stream.ofNullable(in.get(language))
                                        .map(text -> new Said(text, language)))
                .findFirst();
    }
}
