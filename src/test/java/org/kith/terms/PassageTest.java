package org.kith.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.shared.Change.Kind;
import org.kith.terms.Passage.Piece;

class PassageTest {

    @Test
    void an_address_is_followed_and_what_ends_the_sentence_is_not_of_it() {
        assertThat(Passage.of("See https://kith.example/a?b=1. Then").getFirst().pieces())
                .containsExactly(
                        new Piece("See ", false),
                        new Piece("https://kith.example/a?b=1", true),
                        new Piece(". Then", false));
        assertThat(Passage.of("انظروا https://kith.example/a، ثم").getFirst().pieces().get(1))
                .isEqualTo(new Piece("https://kith.example/a", true));
    }

    @Test
    void nothing_else_is_followed() {
        for (var text :
                new String[] {
                    "javascript:alert(1)",
                    "http://kith.example",
                    "https://kith.example@elsewhere.example/",
                    "https://",
                    "<a href='https:evil'>x</a>"
                }) {
            assertThat(Passage.of(text).getFirst().pieces()).as(text).noneMatch(Piece::address);
        }
    }

    @Test
    void of_two_versions_each_paragraph_is_kept_gone_or_new_in_its_order() {
        assertThat(Difference.between("A\n\nB\nC", "A\nX\nC\nD"))
                .containsExactly(
                        new Difference(Kind.SAME, "A"),
                        new Difference(Kind.GONE, "B"),
                        new Difference(Kind.NEW, "X"),
                        new Difference(Kind.SAME, "C"),
                        new Difference(Kind.NEW, "D"));
        assertThat(Difference.between("", "A")).containsExactly(new Difference(Kind.NEW, "A"));
    }
}
