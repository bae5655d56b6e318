package org.kith.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale.LanguageRange;

class LanguageTest {

    @Test
    void what_a_browser_likes_best_of_what_is_offered_is_taken() {
        var ranges = LanguageRange.parse("fr-CH, en;q=0.8, he;q=0.5");
        assertThat(Language.accepted(ranges, List.of(Language.values()))).contains(Language.FR);
        assertThat(Language.accepted(ranges, List.of(Language.AR, Language.HE)))
                .contains(Language.HE);
        assertThat(Language.accepted(ranges, List.of(Language.AR))).isEmpty();
    }
}
