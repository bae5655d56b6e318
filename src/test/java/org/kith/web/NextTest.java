package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.test",
                "//elsewhere.test",
                "/\\elsewhere.test",
                "\\\\elsewhere.test",
                "javascript:alert(1)",
                "/a\nSet-Cookie: x=y",
                ""
            })
    void another_site_is_no_next(String next) {
        assertThat(Next.safe(next)).isEqualTo("/");
    }

    @Test
    void an_address_is_sent_in_the_signs_of_addresses() {
        assertThat(location("/world/search?q=أبو ديس&page=2#here"))
                .isEqualTo("/world/search?q=%D8%A3%D8%A8%D9%88%20%D8%AF%D9%8A%D8%B3&page=2#here");
        assertThat(location("/world/links?q=a%20b%2Bc")).isEqualTo("/world/links?q=a%20b%2Bc");
        assertThat(location("/a\"<b>|{c}^`")).isEqualTo("/a%22%3Cb%3E%7C%7Bc%7D%5E%60");
    }

    @Test
    void where_somebody_wanted_to_go_is_remembered_beside_what_is_asked() {
        assertThat(Next.after("/sign-in", "/world/links?page=2"))
                .isEqualTo("/sign-in?next=%2Fworld%2Flinks%3Fpage%3D2");
        assertThat(Next.after("/sign-in?passkey=refused", "/world"))
                .isEqualTo("/sign-in?passkey=refused&next=%2Fworld");
        assertThat(Next.after("/sign-in", "//elsewhere.test")).isEqualTo("/sign-in");
    }

    @Test
    void where_somebody_goes_in_the_end_is_a_path_of_this_site() {
        assertThat(Next.goal("/me/providers/new?next=%2Fworld%2Fjoin")).isEqualTo("/world/join");
        assertThat(Next.goal("/world/join")).isEqualTo("/world/join");
        assertThat(Next.goal("/x?next=%2F%2Felsewhere.test")).isEqualTo("/");
        assertThat(Next.goal("/x?next=%zz")).isEqualTo("/");
    }

    private static String location(String next) {
        return String.valueOf(Next.redirect(next).getHeaders().getFirst("Location"));
    }
}
