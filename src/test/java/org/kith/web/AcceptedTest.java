package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.shared.Language;

import java.util.List;

/** What a browser says is looked up once for each choice of languages, and never for another's. */
class AcceptedTest {

    @ParameterizedTest
    @CsvSource({
        "'ar-PS,ar;q=0.9,en;q=0.5', AR",
        "'de, he;q=0.4', HE",
        "'de-CH', ",
        "'nothing; that a browser=says', ",
    })
    void the_best_offered_language_is_found_each_time(String header, Language best) {
        for (var times = 0; times < 2; times++) {
            var found = Accepted.of(header, List.of(Language.values()));
            assertThat(found.orElse(null)).isEqualTo(best);
        }
    }

    @Test
    void what_one_network_offers_is_not_what_another_does() {
        var header = "he, en;q=0.5";
        assertThat(Accepted.of(header, List.of(Language.EN, Language.HE))).contains(Language.HE);
        assertThat(Accepted.of(header, List.of(Language.EN))).contains(Language.EN);
        assertThat(Accepted.of(header, List.of(Language.AR))).isEmpty();
    }

    @Test
    void what_is_too_long_to_be_kept_is_read_all_the_same() {
        var header = "fr;q=0.9" + ", de;q=0.1".repeat(40);
        assertThat(Accepted.of(header, List.of(Language.values()))).contains(Language.FR);
    }
}
