package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.suggestion.Because;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

class BecauseWordsTest {

    private static final String WORDS = "/messages/matching/en.properties";

    @ParameterizedTest
    @EnumSource(
            names = {"START", "COUNTRY"},
            mode = EnumSource.Mode.EXCLUDE)
    void what_a_suggestion_is_made_of_has_words(Because because) throws IOException {
        var words = new Properties();
        try (var in = BecauseWordsTest.class.getResourceAsStream(WORDS)) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        assertThat(words).containsKey("matching.because." + because.words().replace(' ', '_'));
    }
}
