package org.kith.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctionsTest {

    @ParameterizedTest
    @CsvSource({
        "kreis 4, '4'",
        "marseille 04, '4'",
        "00, '0'",
        "budapest xii kerulet, '12'",
        "budapest xiv, '14'",
        "xxxix, '39'",
        "school 7 class 2, '2 7'",
        "iiii, ''",
        "civic, ''",
        "a2 road, ''",
        "'', ''"
    })
    void numbers_are_read_in_digits_and_as_romans_wrote_them(String folded, String numbers) {
        assertThat(Distinctions.in(folded).numbers()).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "Kreis 4, Kreis 12, true",
        "Marseille 04, Marseille 4, false",
        "Budapest XI., Budapest XI, false",
        "Marseille, Marseille 4, false",
        "Beit Ur al-Fauqa, Beit Ur al-Tahta, true",
        "بيت عور الفوقا, بيت عور التحتا, true",
        "بيت عور الفوقا, Beit Ur al-Fauqa, false",
        "Horní Domaslavice, Dolní Domaslavice, true",
        "Верхний Уфалей, Нижний Уфалей, true",
        "Upper Slaughter, Horni Slaughter, false",
        "North Shields, South Shields, true",
        "New Mills, Mills, false",
        "New Upper Mills, New Lower Mills, true"
    })
    void names_contradict_each_other_where_both_say_which_of_two(
            String one, String other, boolean contradict) {
        var ours = Distinctions.in(Fold.fold(one));
        var theirs = Distinctions.in(Fold.fold(other));
        assertThat(ours.contradict(theirs)).isEqualTo(contradict);
        assertThat(theirs.contradict(ours)).isEqualTo(contradict);
    }
}
