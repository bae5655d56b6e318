package org.kith.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Rows that state one link come together, in either direction, and no others do. */
class LinkListTest {

    @Test
    void a_with_b_and_b_with_a_are_one_link() {
        var verdicts =
                verdicts(
                        List.of(
                                new LinkRow("1", "Leeds", "GB", "Durban", "ZA"),
                                new LinkRow("2", "Durban", "ZA", "Leeds", "GB")));
        assertThat(verdicts).allMatch(verdict -> verdict.cluster().equals("1"));
        assertThat(verdicts).allMatch(verdict -> verdict.why().contains("the other way round"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GB | England",
                "GB | Scotland, United Kingdom",
                "UK | United Kingdom",
                "United Kingdom | ''",
                "England, United Kingdom | Great Britain"
            })
    void countries_are_understood_in_every_form(String one, String other) {
        var rows =
                List.of(
                        new LinkRow("1", "Leeds", one, "Durban", "South Africa"),
                        new LinkRow("2", "Leeds", other, "Durban", "ZA"));
        assertThat(clusters(rows)).containsEntry("2", "1");
    }

    @Test
    void one_name_in_two_countries_is_two_places() {
        var rows =
                List.of(
                        new LinkRow("1", "Birmingham", "US", "Lyon", "FR"),
                        new LinkRow("2", "Birmingham", "GB", "Lyon", "FR"));
        assertThat(clusters(rows)).containsEntry("1", "1").containsEntry("2", "2");
    }

    @Test
    void a_link_without_countries_does_not_chain_two_places() {
        var rows =
                List.of(
                        new LinkRow("1", "Birmingham", "US", "Lyon", "FR"),
                        new LinkRow("2", "Birmingham", "GB", "Lyon", "FR"),
                        new LinkRow("3", "Birmingham", "", "Lyon", ""));
        var clusters = clusters(rows);
        assertThat(clusters.get("1")).isNotEqualTo(clusters.get("2"));
    }

    @Test
    void clusters_do_not_depend_on_the_order_of_the_rows() {
        var rows = new ArrayList<LinkRow>();
        for (int i = 0; i < 200; i++) {
            rows.add(new LinkRow("r" + i, "Town " + i % 37, "GB", "Ville " + i % 11, "FR"));
        }
        var first = clusters(rows);
        Collections.shuffle(rows, new Random(1));
        assertThat(clusters(rows)).isEqualTo(first);
    }

    @Test
    void names_that_fold_to_nothing_are_nobodys_duplicates() {
        var rows =
                List.of(
                        new LinkRow("1", "\u200b", "GB", "Lyon", "FR"),
                        new LinkRow("2", "\u202e…", "GB", "Lyon", "FR"));
        assertThat(clusters(rows)).containsEntry("1", "1").containsEntry("2", "2");
    }

    @Test
    void invisible_signs_hide_no_duplicate() {
        var rows =
                List.of(
                        new LinkRow("1", "Leeds", "GB", "Lyon", "FR"),
                        new LinkRow("2", "Le\u200beds\u202e", "GB", "Lyon", "FR"));
        assertThat(clusters(rows)).containsEntry("2", "1");
    }

    @Test
    @Timeout(120)
    void one_link_ten_thousand_times_and_long_names_take_no_day() {
        var rows = new ArrayList<LinkRow>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(new LinkRow("r" + i, "Leeds", i % 2 == 0 ? "GB" : "", "Durban", "ZA"));
        }
        rows.add(new LinkRow("long", "ab".repeat(5_000), "x".repeat(10_000), "Durban", "ZA"));
        var clusters = clusters(rows);
        assertThat(clusters.values()).filteredOn("r0"::equals).hasSize(10_000);
        assertThat(clusters).containsEntry("long", "long");
    }

    private static Map<String, String> clusters(List<LinkRow> rows) {
        var clusters = new TreeMap<String, String>();
        verdicts(rows).forEach(verdict -> clusters.put(verdict.id(), verdict.cluster()));
        return clusters;
    }

    private static List<Verdict> verdicts(List<LinkRow> rows) {
        var verdicts = new ArrayList<Verdict>();
        try (var list = new LinkList()) {
            rows.forEach(list::add);
            list.judge(verdicts::add);
        }
        return verdicts;
    }
}
