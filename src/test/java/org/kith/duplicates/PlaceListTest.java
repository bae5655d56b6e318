package org.kith.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kith.gazetteer.GazetteerPlace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Rows that state one place come together, and no others do. */
class PlaceListTest {

    @Test
    void clusters_do_not_depend_on_the_order_of_the_rows() {
        var rows = spoiled();
        var first = clusters(rows);
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertThat(clusters(rows)).isEqualTo(first);
        }
    }

    @Test
    void the_same_list_gets_the_same_verdicts() {
        assertThat(verdicts(spoiled())).isEqualTo(verdicts(spoiled()));
    }

    @Test
    void scores_are_parts_of_one_and_each_has_a_reason() {
        assertThat(verdicts(spoiled()))
                .allMatch(verdict -> verdict.score() >= 0 && verdict.score() <= 1)
                .noneMatch(verdict -> verdict.why().isBlank());
    }

    @Test
    void two_scripts_of_one_name_come_together() {
        var one = place("1", "Bethlehem", 31.705, 35.202, "بيت لحم");
        var two = place("2", "بيت لحم", 31.707, 35.206);
        assertThat(clusters(List.of(one, two))).containsEntry("2", "1");
    }

    @Test
    void homonyms_of_one_country_stay_apart() {
        var here = place("1", "Newtown", 52.1, -1.2);
        var there = place("2", "Newtown", 54.3, -2.9);
        assertThat(clusters(List.of(here, there))).containsEntry("1", "1").containsEntry("2", "2");
    }

    @Test
    void districts_of_one_town_stay_apart_by_their_numbers() {
        var rows =
                List.of(
                        place("1", "Budapest XI. kerület", 47.476, 19.021),
                        place("2", "Budapest XII. kerület", 47.478, 19.023),
                        place("3", "Budapest XII kerulet", 47.478, 19.024),
                        place("4", "Marseille 04", 43.302, 5.401),
                        place("5", "Marseille 5", 43.301, 5.400),
                        place("6", "Marseille 4", 43.302, 5.402));
        assertThat(clusters(rows))
                .containsEntry("2", "2")
                .containsEntry("3", "2")
                .containsEntry("5", "5")
                .containsEntry("6", "4");
    }

    @Test
    void the_upper_and_the_lower_village_stay_apart() {
        var rows =
                List.of(
                        place("1", "Beit Ur al-Fauqa", 31.886, 35.112),
                        place("2", "Beit Ur al-Tahta", 31.893, 35.086),
                        place("3", "بيت عور التحتا", 31.892, 35.087));
        assertThat(clusters(rows)).containsEntry("2", "2").containsEntry("3", "2");
    }

    @Test
    void a_row_alone_is_a_cluster_of_its_own() {
        assertThat(verdicts(List.of(place("7", "Alone", 1, 2))))
                .containsExactly(new Verdict("7", "7", 1, "alone"));
    }

    @Test
    void a_row_of_villages_of_one_name_is_no_chain() {
        var rows = new ArrayList<GazetteerPlace>();
        for (int i = 0; i < 30; i++) {
            rows.add(place("v" + (10 + i), "Newtown", 50 + i * 0.06, 0));
        }
        var clusters = clusters(rows);
        assertThat(clusters.get("v10")).isNotEqualTo(clusters.get("v39"));
    }

    @Test
    void names_that_fold_to_nothing_are_nobodys_duplicates() {
        var rows =
                List.of(
                        unlocated("1", "\u200b"),
                        unlocated("2", "\u202e\u202c"),
                        unlocated("3", "…"),
                        unlocated("4", "Haifa"));
        assertThat(clusters(rows).values()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void invisible_signs_and_directions_hide_no_duplicate() {
        var rows = List.of(unlocated("1", "Haifa"), unlocated("2", "\u202eHai\u200bfa\u202c"));
        assertThat(clusters(rows)).containsEntry("2", "1");
    }

    @Test
    @Timeout(120)
    void ten_thousand_letters_and_twenty_thousand_rows_of_one_name_take_no_day() {
        var rows = new ArrayList<GazetteerPlace>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(
                    i % 2 == 0
                            ? unlocated("r" + i, "Newtown")
                            : place("r" + i, "Newtown", i % 170 - 85.0, i % 350 - 175.0));
        }
        rows.add(unlocated("long", "ab".repeat(5_000)));
        rows.add(unlocated("longer", "ا".repeat(10_000)));
        var clusters = clusters(rows);
        assertThat(clusters).containsEntry("long", "long").containsEntry("longer", "longer");
    }

    private static List<GazetteerPlace> spoiled() {
        var spoiling = new Spoiling(new Random(3));
        var rows = new ArrayList<GazetteerPlace>();
        for (int i = 0; i < 100; i++) {
            var place = place("p" + i, "Saint Mary " + i % 20, i % 10 * 3, i * 1.1, "Sankt Marien");
            rows.add(place);
            for (int j = 0; j < 4; j++) {
                rows.add(spoiling.again("p" + i + "." + j, place));
            }
        }
        return rows;
    }

    private static GazetteerPlace unlocated(String id, String name) {
        return place(id, name, Double.NaN, Double.NaN);
    }

    private static GazetteerPlace place(
            String id, String name, double lat, double lon, String... names) {
        return new GazetteerPlace(id, name, "GB", "", lat, lon, 0, "", List.of(names));
    }

    private static Map<String, String> clusters(List<GazetteerPlace> rows) {
        var clusters = new TreeMap<String, String>();
        verdicts(rows).forEach(verdict -> clusters.put(verdict.id(), verdict.cluster()));
        return clusters;
    }

    private static List<Verdict> verdicts(List<GazetteerPlace> rows) {
        var verdicts = new ArrayList<Verdict>();
        try (var list = new PlaceList()) {
            rows.forEach(list::add);
            list.judge(verdicts::add);
        }
        return verdicts;
    }
}
