package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.sheet.Columns.Known;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

class ColumnsTest {

    private static final List<Known> KNOWN =
            List.of(
                    new Known("place", List.of("Town", "Place", "المدينة", "עיר", "Ville")),
                    new Known("country", List.of("Country", "البلد", "מדינה", "Pays")),
                    new Known("since", List.of("Since", "Year of signing", "Année")));

    @Test
    void labels_are_found_in_every_language() {
        assertThat(guess("Pays", "Ville", "annee").byKey())
                .isEqualTo(Map.of("place", 1, "country", 0, "since", 2));
        assertThat(guess("מדינה", "עִיר").byKey()).isEqualTo(Map.of("place", 1, "country", 0));
        assertThat(guess("البـلد", "المدينه").byKey()).isEqualTo(Map.of("place", 1, "country", 0));
    }

    @Test
    void case_marks_and_company_of_other_words_do_not_matter() {
        assertThat(guess(" COUNTRY* ", "town (English)", "year-of-signing").byKey())
                .isEqualTo(Map.of("place", 1, "country", 0, "since", 2));
        assertThat(guess("yearOfSigning").byKey()).isEqualTo(Map.of("since", 0));
    }

    @Test
    void the_most_alike_column_wins_over_the_first() {
        assertThat(guess("Town hall", "Town").column("place")).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void among_equals_the_column_that_holds_something_wins() {
        assertThat(
                        Columns.guess(
                                        List.of("Town", "Town"),
                                        List.of(List.of("", "York"), List.of(" ", "Bath")),
                                        KNOWN)
                                .byKey())
                .isEqualTo(Map.of("place", 1));
    }

    @Test
    void a_column_serves_one_key_and_a_key_has_one_column() {
        assertThat(guess("Town, Country").byKey()).hasSize(1);
        assertThat(guess("Town", "Place").byKey()).isEqualTo(Map.of("place", 0));
        assertThatThrownBy(() -> new Columns(Map.of("a", 1, "b", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_resembles_nothing_stays_unmapped() {
        assertThat(guess("Notes", "", "Townsend").byKey()).isEmpty();
    }

    @Test
    void a_person_can_change_the_guess() {
        Columns columns = guess("Town", "Country");
        assertThat(columns.with("since", 0).byKey()).isEqualTo(Map.of("since", 0, "country", 1));
        assertThat(columns.without("place").byKey()).isEqualTo(Map.of("country", 1));
        Row row = new Row(2, List.of("York", "UK"));
        assertThat(columns.cell(row, "place")).isEqualTo("York");
        assertThat(columns.cell(row, "since")).isEmpty();
    }

    private static Columns guess(String... header) {
        return Columns.guess(List.of(header), List.of(), KNOWN);
    }
}
