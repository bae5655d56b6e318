package org.kith.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.names.SafeText.Fine;
import org.kith.names.SafeText.Reason;
import org.kith.names.SafeText.Refused;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saint-Étienne",
                "بيت لحم Bethlehem",
                "Πάφος / Baf",
                "Москва (Moscow)",
                "میان\u200Cرودان",
                "क्\u200Dष",
                "👩\u200D👩\u200D👧 Friends",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F"
                        + " Cardiff",
                "❤\uFE0F Ramallah",
                "תֵּל אָבִיב",
                "10 µg – 5 %",
                "東京とソウル"
            })
    void text_in_every_script_stays_as_it_is(String text) {
        assertThat(SafeText.check(text, 100)).isEqualTo(new Fine(text));
    }

    @Test
    void text_is_made_tidy() {
        assertFine("  Beit \t\n Sahour\u00A0 ", "Beit Sahour");
        assertFine("Cafe\u0301", "Café");
        assertFine("Beth\u200Blehem\u00AD\uFEFF", "Bethlehem");
        assertFine("Beth\u200Dlehem", "Bethlehem");
        assertFine("بيت\u200F لحم", "بيت لحم");
    }

    @Test
    void paragraphs_keep_their_lines() {
        assertThat(SafeText.checkParagraphs(" One \r\n two\n\n\n\n three  3\n", 100))
                .isEqualTo(new Fine("One\ntwo\n\nthree 3"));
    }

    @Test
    void text_that_pretends_is_refused_with_the_reason() {
        assertRefused(" \u00A0\n", Reason.EMPTY);
        assertRefused("", Reason.EMPTY);
        assertRefused("\u200B \u2060\u3164", Reason.INVISIBLE);
        assertRefused("a\u0000b", Reason.CONTROL_CHARACTERS);
        assertRefused("a\u001Bb", Reason.CONTROL_CHARACTERS);
        assertRefused("a\ud800b", Reason.CONTROL_CHARACTERS);
        assertRefused("a\uFFFFb", Reason.CONTROL_CHARACTERS);
        assertRefused("a\uE000b", Reason.CONTROL_CHARACTERS);
        assertRefused("invoice\u202Efdp.exe", Reason.BIDI_TRICKS);
        assertRefused("a\u2067b", Reason.BIDI_TRICKS);
        assertRefused("B\u0435thlehem", Reason.MIXED_SCRIPT_LOOKALIKE);
        assertRefused("\u0391thens", Reason.MIXED_SCRIPT_LOOKALIKE);
        assertRefused("B\u200B\u0435th", Reason.MIXED_SCRIPT_LOOKALIKE);
    }

    @Test
    void length_counts_code_points_after_tidying() {
        assertFine("  " + "😀".repeat(100), "😀".repeat(100));
        assertRefused("😀".repeat(101), Reason.TOO_LONG);
        assertRefused("a".repeat(5_000_000), Reason.TOO_LONG);
    }

    @ParameterizedTest
    @MethodSource("org.kith.names.Texts#anything")
    void any_text_is_fine_or_refused_and_what_is_fine_stays_fine(String text) {
        assertThatCode(() -> SafeText.checkParagraphs(text, 50)).doesNotThrowAnyException();
        if (SafeText.check(text, 50) instanceof Fine fine) {
            assertFine(fine.text(), fine.text());
        }
    }

    private static void assertFine(String raw, String text) {
        assertThat(SafeText.check(raw, 100)).isEqualTo(new Fine(text));
    }

    private static void assertRefused(String raw, Reason reason) {
        assertThat(SafeText.check(raw, 100)).isEqualTo(new Refused(reason));
    }
}
