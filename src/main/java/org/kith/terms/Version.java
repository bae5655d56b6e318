package org.kith.terms;

import org.kith.network.Network;
import org.kith.shared.Language;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A document as it was published; it never changes.
 *
 * @param number counted from 1 for each document
 * @param texts by language code
 * @param by a name, as it was then
 */
public record Version(
        UUID id, Document document, int number, Map<String, String> texts, Instant at, String by) {

    public static final int LONGEST = 20_000;

    public Version {
        // In the order in which it was kept: whoever reads no language of it gets the same text.
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** In the reader's language, the network's first or second, or whichever there is. */
    public Language languageFor(Network network, Language reader) {
        return Stream.concat(
                        Stream.of(reader, network.language()),
                        Stream.concat(
                                network.secondLanguage().stream(), Stream.of(Language.values())))
                .filter(this::isIn)
                .findFirst()
                .orElseThrow();
    }

    public boolean isIn(Language language) {
        return texts.containsKey(language.code());
    }

    public String in(Language language) {
        return texts.getOrDefault(language.code(), "");
    }
}
