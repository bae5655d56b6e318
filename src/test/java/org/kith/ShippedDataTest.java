package org.kith;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The files that Kith ships agree with each other and with what {@code DATA.md} says of them. */
class ShippedDataTest {

    private static final Path DATA = Path.of("src/main/resources/data");
    private static final long LARGEST_TOTAL = 25_000_000;

    private static List<Map<String, String>> gazetteer = List.of();
    private static Set<String> keys = Set.of();

    @BeforeAll
    static void read_the_gazetteer_once() {
        gazetteer = rows("gazetteer.tsv.gz");
        keys = gazetteer.stream().map(place -> cell(place, "key")).collect(Collectors.toSet());
    }

    @Test
    void every_key_is_given_to_one_place() {
        assertThat(keys.size()).isEqualTo(gazetteer.size());
    }

    @Test
    void what_moved_is_gone_and_leads_to_a_place() {
        var moved = rows("moved-places.tsv.gz");
        assertThat(column(moved, "key")).doesNotContainAnyElementsOf(keys);
        assertThat(keys).containsAll(column(moved, "moved_to"));
    }

    @Test
    void a_part_of_a_town_is_there_once_however_registers_write_it() {
        var written =
                gazetteer.stream()
                        .filter(place -> cell(place, "source").equals("registers"))
                        .map(ShippedDataTest::partOfWhole)
                        .filter(name -> name.contains("/"))
                        .toList();
        assertThat(written).contains("HU Budapest/Csepel").doesNotHaveDuplicates();
    }

    /** Csepel (Budapest) and Budapest – Csepel are written alike. */
    private static String partOfWhole(Map<String, String> place) {
        var name =
                cell(place, "name").replaceFirst("^(.+) \\((.+)\\)$", "$2/$1").replace(" – ", "/");
        return cell(place, "country") + " " + name;
    }

    @Test
    void every_place_has_a_name_and_a_kind_that_kith_knows() {
        assertThat(values("name").contains("")).isFalse();
        assertThat(values("kind"))
                .containsExactlyInAnyOrder(
                        "capital", "city", "town", "village", "camp", "district", "area");
    }

    @Test
    void every_country_of_a_place_is_in_the_list_of_countries() {
        Set<String> known = new HashSet<>(column(rows("countries.tsv.gz"), "iso2"));
        assertThat(known).contains("PS", "IL", "XK");
        known.add(""); // ends of links known by a number alone
        assertThat(without(values("country"), known)).isEmpty();
        var countryless = gazetteer.stream().filter(place -> cell(place, "country").isEmpty());
        assertThat(column(countryless.toList(), "source")).containsOnly("registers");
    }

    @Test
    void coordinates_are_on_the_globe_or_said_to_be_missing() {
        assertThat(gazetteer.stream().filter(place -> !isWhereItSays(place))).isEmpty();
    }

    @Test
    void both_ends_of_every_link_are_different_places_of_the_gazetteer() {
        var links = rows("links.tsv.gz");
        assertThat(without(column(links, "a"), keys)).isEmpty();
        assertThat(without(column(links, "b"), keys)).isEmpty();
        assertThat(links.stream().filter(link -> cell(link, "a").equals(cell(link, "b"))))
                .isEmpty();
    }

    @Test
    void every_statement_names_a_link_and_a_source_and_every_link_is_stated() {
        var statements = rows("link-statements.tsv.gz");
        assertThat(column(statements, "link").equals(column(rows("links.tsv.gz"), "link")))
                .isTrue();
        assertThat(column(statements, "source")).isEqualTo(column(rows("sources.tsv"), "key"));
    }

    @Test
    void ends_of_links_with_palestine_are_places_or_bodies_without_a_key() {
        var links = rows("palestine-links.tsv.gz");
        Set<String> known = new HashSet<>(keys);
        known.add("");
        assertThat(without(column(links, "a_key"), known)).isEmpty();
        assertThat(without(column(links, "b_key"), known)).isEmpty();
    }

    @Test
    void a_camp_is_another_place_than_the_town_of_its_name() {
        assertThat(cell(place("Jenin"), "name_ar")).isEqualTo("جنين");
        assertThat(cell(place("Jenin Camp"), "name_ar")).isEqualTo("مخيم جنين");
        assertThat(cell(place("Jenin"), "key")).isNotEqualTo(cell(place("Jenin Camp"), "key"));
        assertThat(cell(place("Aida Camp"), "name_ar")).isEqualTo("مخيم عايدة");
    }

    @Test
    void towns_of_well_known_links_are_there() {
        assertThat(cell(place("Abu Dis"), "name_ar")).isEqualTo("أبو ديس");
        assertThat(cell(place("Nablus"), "name_ar")).isEqualTo("نابلس");
        var camden =
                gazetteer.stream()
                        .filter(place -> cell(place, "names").contains("London Borough of Camden"));
        assertThat(column(camden.toList(), "kind")).containsExactly("area");
    }

    @Test
    void every_file_is_named_in_the_account_of_the_data_and_all_are_small() throws IOException {
        String account = Files.readString(Path.of("DATA.md"));
        long total = 0;
        for (Path file : files()) {
            String name = DATA.relativize(file).toString().replace('\\', '/');
            assertThat(account).contains("`" + name + "`");
            total += Files.size(file);
        }
        assertThat(total).isPositive().isLessThan(LARGEST_TOTAL);
    }

    /** A plain set difference: the library's own comparison is quadratic and takes minutes here. */
    private static Set<String> without(Set<String> found, Set<String> known) {
        Set<String> unknown = new HashSet<>(found);
        unknown.removeAll(known);
        return unknown;
    }

    private static boolean isWhereItSays(Map<String, String> place) {
        if (cell(place, "coordinates").equals("none")) {
            return cell(place, "lat").isEmpty() && cell(place, "lon").isEmpty();
        }
        return Math.abs(Double.parseDouble(cell(place, "lat"))) <= 90
                && Math.abs(Double.parseDouble(cell(place, "lon"))) <= 180;
    }

    private static List<Path> files() throws IOException {
        try (var found = Files.walk(DATA)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private static Map<String, String> place(String name) {
        return gazetteer.stream()
                .filter(place -> cell(place, "country").equals("PS"))
                .filter(place -> cell(place, "name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no place " + name));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), () -> "no column " + column);
    }

    private static Set<String> values(String column) {
        return column(gazetteer, column);
    }

    private static Set<String> column(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> cell(row, column)).collect(Collectors.toSet());
    }

    private static List<Map<String, String>> rows(String file) {
        List<String> lines = text(DATA.resolve(file)).lines().toList();
        List<String> header = List.of(lines.getFirst().split("\t", -1));
        List<Map<String, String>> rows = new ArrayList<>(lines.size());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != header.size()) {
                throw new AssertionError("cells missing in " + file + ": " + line);
            }
            Map<String, String> row = HashMap.newHashMap(cells.length);
            for (int i = 0; i < cells.length; i++) {
                row.put(header.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
