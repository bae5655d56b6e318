package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalTime;
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

    @Test
    void numbers_days_and_times_are_read_in_the_numerals_of_any_script() {
        var answers =
                new Answers(
                        Map.of(
                                "people", List.of(" ١٢ "),
                                "on", List.of("\u200F٢٠٢٧/٥/٢"),
                                "at", List.of("9.30"),
                                "since", List.of(" ")));
        assertThat(answers.number("people", 1, 12)).isEqualTo(12);
        assertThat(answers.neededDay("on")).isEqualTo(LocalDate.of(2027, 5, 2));
        assertThat(answers.neededTime("at")).isEqualTo(LocalTime.of(9, 30));
        assertThat(answers.day("since")).isNull();
        assertThat(answers.number("since", 1, 12)).isNull();
        assertThat(answers.fine()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2027-02-30", "02/05/2027", "0027-05-02", "-2027-05-02", "tomorrow"})
    void what_is_no_day_is_asked_for_again(String typed) {
        var answers = new Answers(Map.of("on", List.of(typed), "at", List.of("24:00")));
        assertThat(answers.neededDay("on")).isNull();
        assertThat(answers.neededTime("at")).isNull();
        assertThat(answers.problems())
                .extracting(Answers.Problem::key)
                .containsExactly("community.problem.day", "community.problem.time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "13", "-1", "1.5", "twelve", "1000000000000"})
    void a_number_that_is_too_great_or_small_or_none_is_told_its_limit(String typed) {
        var answers = new Answers(Map.of("people", List.of(typed)));
        assertThat(answers.number("people", 1, 12)).isNull();
        assertThat(Objects.requireNonNull(answers.problem("people")).limit()).isEqualTo(12);
    }
}
