package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whatever two write upon whatever stood: nothing of the one is lost before the other reads it. */
class BothWroteTest {

    private static final List<List<String>> WORDS =
            List.of(List.of(), List.of("Tea"), List.of("Letters"), List.of("Letters", "Tea"));

    /**
     * @param before what stood when both opened the form
     * @param mine what the later wants
     * @param theirs what stands by now
     */
    private record Case(List<String> before, List<String> mine, List<String> theirs) {

        Map<String, List<String>> all(List<String> words) {
            return words.isEmpty() ? Map.of() : Map.of("words", words);
        }

        BothWrote both() {
            return new BothWrote(
                    Upon.form(all(mine), Upon.stamp(all(before))), all(mine), all(theirs));
        }

        boolean isOvertaken() {
            return !theirs.equals(before) && !theirs.equals(mine);
        }
    }

    private static Stream<Case> cases() {
        var all = new ArrayList<Case>();
        WORDS.forEach(
                before ->
                        WORDS.forEach(
                                mine ->
                                        WORDS.forEach(
                                                theirs ->
                                                        all.add(new Case(before, mine, theirs)))));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_is_read_unless_another_changed_what_the_later_did_not(Case one) {
        assertThat(one.both().isRead()).isEqualTo(!one.isOvertaken());
        assertThat(one.both().theirs(List.of(new Upon.Field("words", "Words"))))
                .hasSize(one.isOvertaken() ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_field_left_alone_takes_the_others_words_and_no_other_does(Case one) {
        var left = one.mine().equals(one.before());
        assertThat(Upon.kept(one.both().together().raws("words")))
                .isEqualTo(left ? one.theirs() : one.mine());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_comes_back_and_is_sent_again_is_read(Case one) {
        var again = one.both().together();
        var asked = new HashMap<>(again.asTyped());
        asked.remove(Upon.FIELD);
        assertThat(new BothWrote(again, asked, one.all(one.theirs())).isRead()).isTrue();
        var third = one.all(List.of("Of a third"));
        assertThat(new BothWrote(again, asked, third).isRead()).as("another again").isFalse();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_form_that_says_nothing_has_read_nothing(Case one) {
        var silent = new Answers(one.all(one.mine()));
        assertThat(new BothWrote(silent, one.all(one.mine()), one.all(one.theirs())).isRead())
                .isEqualTo(one.mine().equals(one.theirs()));
    }

    @Test
    void neither_ends_of_lines_nor_an_order_is_a_change() {
        var stood = Map.of("words", List.of("One\nTwo", "Tea"));
        var sent = Map.of("words", List.of("Tea", "One\r\nTwo "));
        var now = Map.of("words", List.of("Hers"));
        var both = new BothWrote(Upon.form(sent, Upon.stamp(stood)), sent, now);
        assertThat(both.isRead()).isFalse();
        assertThat(both.together().raws("words")).containsExactly("Hers");
    }

    @Test
    void one_field_is_not_taken_for_another() {
        var stood = Map.of("title", List.of("Tea"), "about", List.of("Letters"));
        var mine = Map.of("title", List.of("Mine"), "about", List.of("Letters"));
        var hers = Map.of("title", List.of("Tea"), "about", List.of("Hers"));
        var together = new BothWrote(Upon.form(mine, Upon.stamp(stood)), mine, hers).together();
        assertThat(together.raw("title")).isEqualTo("Mine");
        assertThat(together.raw("about")).isEqualTo("Hers");
    }
}
