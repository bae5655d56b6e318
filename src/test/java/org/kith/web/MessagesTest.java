package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.shared.Language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

class MessagesTest {

    private static final Pattern USE = Pattern.compile("frame\\.t\\(\"([a-z0-9_.]+)\"[,)]");
    private final Messages messages = new Messages();

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_language_lacks_a_word_that_another_has(Language language) {
        assertThat(messages.keys(language))
                .containsExactlyInAnyOrderElementsOf(messages.keys(Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_pattern_can_be_read_and_takes_the_arguments_of_the_english_one(Language language) {
        for (var key : messages.keys(Language.EN)) {
            assertThat(arguments(messages.pattern(language, key), language))
                    .as("%s in %s", key, language)
                    .isEqualTo(arguments(messages.pattern(Language.EN, key), Language.EN));
        }
    }

    @Test
    void every_word_that_a_template_asks_for_is_there() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                var uses = USE.matcher(Files.readString(file));
                while (uses.find()) {
                    if (!messages.has(Language.EN, uses.group(1))) {
                        missing.add(file.getFileName() + ": " + uses.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_name_keeps_its_own_direction_inside_a_sentence_of_the_other() {
        assertThat(messages.get(Language.EN, "introduction.between", "Camden", "أبو ديس"))
                .isEqualTo("Camden and \u2068أبو ديس\u2069");
        assertThat(messages.get(Language.AR, "introduction.between", "Camden", "أبو ديس"))
                .startsWith("\u2068Camden\u2069");
    }

    @Test
    void names_are_listed_as_each_language_lists_them() {
        var names = List.of("Huda", "هدى", "Sami");
        assertThat(messages.list(Language.EN, names)).startsWith("Huda, \u2068هدى\u2069");
        assertThat(messages.list(Language.AR, names))
                .contains("\u2068Huda\u2069", "هدى")
                .doesNotContain(",");
        assertThat(messages.list(Language.FR, names)).endsWith(" et Sami");
    }

    private static Set<String> arguments(String pattern, Language language) {
        return new TreeSet<>(
                new MessageFormat(pattern, ULocale.forLocale(language.locale()))
                        .getArgumentNames());
    }
}
