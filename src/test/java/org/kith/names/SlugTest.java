package org.kith.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlugTest {

    @Test
    void a_name_in_any_script_becomes_a_readable_part_of_an_address() {
        assertThat(Slug.of("Château-d’Olonne (85)")).isEqualTo("chateau-dolonne-85");
        assertThat(Slug.of("Нижний Новгород")).isEqualTo("nizhniy-novgorod");
        assertThat(Slug.of("أبو ديس")).isEqualTo("abu-dis");
    }

    @Test
    void a_long_slug_ends_with_a_whole_word() {
        assertThat(Slug.of("friendship ".repeat(9)))
                .isEqualTo("friendship-".repeat(7).replaceAll("-$", ""));
    }

    @ParameterizedTest
    @MethodSource("org.kith.names.Texts#anything")
    void any_text_gives_an_address_or_nothing(String text) {
        assertThat(Slug.of(text))
                .matches("([a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?)?")
                .doesNotContain("--");
    }
}
