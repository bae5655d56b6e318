package org.kith.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Laws, and pairs that nobody may get wrong; how good it is on the whole, the training prints. */
class SamenessTest {

    @Test
    void whichever_name_comes_first_the_answer_is_the_same() {
        var names = Texts.anything().map(Name::of).toList();
        for (int i = 1; i < names.size(); i++) {
            var a = names.get(i - 1);
            var b = names.get(i);
            assertThat(Sameness.of(a, b)).isEqualTo(Sameness.of(b, a)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void one_place_is_known_in_every_script() {
        for (var pair :
                List.of(
                        List.of("Abu Dis", "Abu Deis"),
                        List.of("Abu Dis", "أبو ديس"),
                        List.of("Abou Dis", "אבו דיס"),
                        List.of("Beit Sahour", "بيت ساحور"),
                        List.of("Nablus", "نابلس"),
                        List.of("Krutoy", "Крутой"),
                        List.of("Thessaloniki", "Θεσσαλονίκη"),
                        List.of("Nong Bua", "หนองบัว"),
                        List.of("hnxng thum", "หนองทุ่ม"),
                        List.of("Guangzhou", "广州"),
                        List.of("Nishinomiya", "西宮"),
                        List.of("みやのひらえき", "宮ノ平駅"))) {
            assertThat(of(pair.getFirst(), pair.getLast()))
                    .as("%s", pair)
                    .isGreaterThan(Sameness.SAME);
        }
    }

    @Test
    void other_places_stay_others() {
        for (var pair :
                List.of(
                        List.of("Beit Sahour", "Beit Jala"),
                        List.of("Nablus", "بيت لحم"),
                        List.of("Tulkarm", "טבריה"),
                        List.of("Camden", "Hackney"))) {
            assertThat(of(pair.getFirst(), pair.getLast()))
                    .as("%s", pair)
                    .isLessThan(Sameness.SAME);
        }
    }

    @Test
    void a_name_without_anything_to_compare_is_like_none() {
        for (var nothing : List.of("", " ", "\u200B\u202E", "!?", "\uD800")) {
            assertThat(of(nothing, "Jenin")).isZero();
            assertThat(of(nothing, nothing)).isZero();
        }
    }

    @Test
    void signs_that_show_nothing_change_nothing() {
        var plain = of("Abu Dis", "Abu Deis");
        assertThat(of("Abu\u200B D\u2060is", "Abu Deis")).isCloseTo(plain, within());
        assertThat(of("\u202EAbu Dis\u202C", "Abu Deis")).isCloseTo(plain, within());
    }

    @Test
    void a_name_as_long_as_a_book_is_compared_by_its_beginning() {
        var book = "Jerusalem ".repeat(1000);
        assertThat(of(book, book)).isGreaterThan(Sameness.SAME);
        assertThat(of(book, "Jenin")).isLessThan(Sameness.SAME);
        assertThat(of("م".repeat(10_000), "Μ".repeat(10_000))).isBetween(0.0, 1.0);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.2);
    }

    private static double of(String a, String b) {
        return Sameness.of(Name.of(a), Name.of(b));
    }
}
