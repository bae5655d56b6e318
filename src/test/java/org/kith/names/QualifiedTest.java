package org.kith.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** A name is told from what is written beside it to say which namesake is meant. */
class QualifiedTest {

    @ParameterizedTest
    @CsvSource({
        "Halle (Saale), Halle, Saale",
        "'Halle(Saale', Halle, Saale",
        "'Salisbury, North Carolina', Salisbury, North Carolina",
        "'Salisbury, North Carolina, USA', Salisbury, North Carolina|USA",
        "'Springfield (Clark), Ohio', Springfield, Clark|Ohio",
        "'دورا، الخليل', دورا, الخليل",
        "東成（大阪）, 東成, 大阪"
    })
    void in_brackets_and_behind_commas_stands_what_it_lies_in(
            String text, String name, String within) {
        assertThat(Qualified.readings(text))
                .containsExactly(new Qualified(name, List.of(within.split("\\|", -1))));
    }

    @Test
    void of_two_names_either_may_be_the_one_that_is_meant() {
        var part = new Qualified("Zemun", List.of("Belgrade"));
        var whole = new Qualified("Belgrade", List.of("Zemun"));
        assertThat(Qualified.readings("Belgrade – Zemun")).containsExactly(part, whole);
        assertThat(Qualified.readings("Zemun/Belgrade")).containsExactly(part, whole);
    }

    @Test
    void of_three_names_the_first_and_the_last_may_be_meant() {
        assertThat(Qualified.readings("Brussels/Bruxelles/Brussel"))
                .containsExactly(
                        new Qualified("Brussels", List.of("Bruxelles", "Brussel")),
                        new Qualified("Brussel", List.of("Brussels", "Bruxelles")));
    }

    @Test
    void what_is_said_twice_is_read_once() {
        assertThat(Qualified.readings("Salem, IN, IN"))
                .containsExactly(new Qualified("Salem", List.of("IN")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Baden-Baden",
                "Sant Julià de Lòria",
                "(Saale)",
                ", Ohio",
                "Halle ()",
                "Halle (!)",
                "/",
                " – ",
                "\u200B, Ohio"
            })
    void a_name_alone_is_not_read_so(String text) {
        assertThat(Qualified.readings(text)).isEmpty();
    }

    @Test
    void of_a_text_without_end_the_beginning_is_read() {
        assertThat(Qualified.readings("a, b, c, d, e, f, ".repeat(1_000)))
                .singleElement()
                .satisfies(one -> assertThat(one.within()).hasSize(4));
        assertThat(Qualified.readings("(".repeat(10_000))).isEmpty();
    }
}
