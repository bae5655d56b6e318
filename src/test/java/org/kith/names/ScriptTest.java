package org.kith.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource({
        "Bethlehem 2026, LATIN",
        "بيت لحم, ARABIC",
        "תל אביב, HEBREW",
        "Москва, CYRILLIC",
        "Αθήνα, GREEK",
        "Երևան, ARMENIAN",
        "თბილისი, GEORGIAN",
        "北京, HAN",
        "さっぽろ, KANA",
        "서울, HANGUL",
        "กรุงเทพ, THAI",
        "दिल्ली, DEVANAGARI",
        "አዲስ አበባ, OTHER",
        "12-34, OTHER"
    })
    void a_name_has_the_script_of_its_letters(String name, Script script) {
        assertThat(Script.of(name)).isEqualTo(script);
    }

    @Test
    void of_two_scripts_the_one_with_more_letters_counts_then_the_first() {
        assertThat(Script.of("بيت لحم (Bet)")).isEqualTo(Script.ARABIC);
        assertThat(Script.of("ab אב")).isEqualTo(Script.LATIN);
        assertThat(Script.of("אב ab")).isEqualTo(Script.HEBREW);
    }

    @Test
    void arabic_and_hebrew_begin_at_the_right() {
        assertThat(Script.values())
                .filteredOn(Script::rightToLeft)
                .containsExactly(Script.ARABIC, Script.HEBREW);
    }
}
