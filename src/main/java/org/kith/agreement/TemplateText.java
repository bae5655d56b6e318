package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.agreement.AgreementText.Wording;
import org.kith.shared.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What a draft of a kind begins with, in one language: Kith's own words, or a network's.
 *
 * @param changed null where it is Kith's own
 */
public record TemplateText(Agreement.Kind kind, Wording wording, @Nullable Changed changed) {

    public record Changed(Instant at, String by) {}

    /** First line the title, then an empty one, then the text. */
    static TemplateText builtIn(Agreement.Kind kind, Language language) {
        var file = "/agreements/" + kind.code() + "." + language.code() + ".txt";
        try (var in = TemplateText.class.getResourceAsStream(file)) {
            var text =
                    new String(
                            Objects.requireNonNull(in, file).readAllBytes(),
                            StandardCharsets.UTF_8);
            var end = text.indexOf('\n');
            var title = text.substring(0, end).strip();
            return new TemplateText(
                    kind, new Wording(language, title, text.substring(end).strip()), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same with names in the place of {first}, {second} and {network}. */
    Wording filled(Map<String, String> names) {
        return new Wording(
                wording.language(), filled(wording.title(), names), filled(wording.body(), names));
    }

    private static String filled(String text, Map<String, String> names) {
        var filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}
