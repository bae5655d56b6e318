package org.kith.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void an_address_is_kept_in_small_letters_without_the_spaces_around_it() {
        assertThat(MailAddress.of("  Huda@Example.ORG ")).contains("huda@example.org");
        assertThat(MailAddress.of("هدى@مثال.فلسطين")).contains("هدى@مثال.فلسطين");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@c",
                "@example.org",
                "huda@",
                "hu da@example.org",
                "huda\u0000@example.org",
                "huda\u202e@example.org",
                "huda\u2066@example.org",
                "huda\r\nBcc: all@example.org",
                "Huda <huda@example.org>",
                "huda@example.org,other"
            })
    void what_cannot_be_seen_or_means_something_else_in_a_letter_is_no_address(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @Test
    void the_longest_is_kept_and_no_longer() {
        var longest = "a".repeat(64) + "@" + "b".repeat(189);
        assertThat(longest).hasSize(MailAddress.LONGEST);
        assertThat(MailAddress.of(longest)).contains(longest);
        assertThat(MailAddress.of(longest + "b")).isEmpty();
        assertThat(MailAddress.of("a" + longest)).isEmpty();
    }
}
