package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;

class AnswersTest {

    @Test
    void a_refused_text_keeps_what_was_typed_and_says_why() {
        var typed = "a\u202Eb";
        var answers = new Answers(Map.of("name", List.of(typed)));
        assertThat(answers.line("name", 160)).isNull();
        assertThat(answers.raw("name")).isEqualTo(typed);
        assertThat(Objects.requireNonNull(answers.problem("name")).key())
                .isEqualTo("community.problem.bidi_tricks");
    }

    @Test
    void a_text_that_is_too_long_is_told_its_limit() {
        var answers = new Answers(Map.of("name", List.of("x".repeat(161))));
        answers.line("name", 160);
        assertThat(Objects.requireNonNull(answers.problem("name")).limit()).isEqualTo(160);
    }

    @Test
    void a_contact_without_a_name_is_asked_for_it() {
        var answers =
                new Answers(
                        Map.of(
                                "name", List.of("CADFA"),
                                "form", List.of("friendship_group"),
                                "contact1_mail", List.of("no mail address")));
        assertThat(GroupForm.read(answers, Group.Id.next(), Community.Id.next(), null)).isEmpty();
        assertThat(answers.problems())
                .extracting(Answers.Problem::field)
                .containsExactlyInAnyOrder("contact1_mail", "contact1_name");
    }
}
