package org.kith;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code docs/security.md} counts is counted, and what it names as proof is there. */
class SecurityPageTest {

    private static final Path PAGE = Path.of("docs", "security.md");
    private static final Path CODE = Path.of("src", "main", "java", "org", "kith");
    private static final Path TESTS = Path.of("src", "test", "java", "org", "kith");

    private static final List<String> STATES =
            List.of("holds", "partly", "not yet", "does not apply");

    /** How many requirements ASVS 5.0.0 has at each level. */
    private static final Map<String, Long> ASKED = Map.of("1", 70L, "2", 183L);

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:#(\\w+))?`");
    private static final Pattern PLACE = Pattern.compile("`([a-z]+/[A-Z]\\w*)`");

    private record Row(String id, String level, String asks, String state, String proof) {

        static Row of(List<String> cells) {
            assertThat(cells).hasSize(5);
            return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }
    }

    @Test
    void every_requirement_of_both_levels_has_one_row() throws IOException {
        var rows = rows();
        assertThat(rows).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(rows.stream().collect(Collectors.groupingBy(Row::level, Collectors.counting())))
                .isEqualTo(ASKED);
    }

    @Test
    void every_row_has_few_words_one_of_four_states_and_a_reason() throws IOException {
        assertThat(rows())
                .allSatisfy(
                        row -> {
                            assertThat(row.asks().split(" ", -1)).hasSizeBetween(1, 10);
                            assertThat(row.state()).isIn(STATES);
                            assertThat(row.proof()).isNotBlank();
                        });
    }

    @Test
    void the_summary_says_what_the_rows_say() throws IOException {
        var rows = rows();
        assertThat(cells("\\| [12] \\|( \\d+ \\|){5}"))
                .isEqualTo(Stream.of("1", "2").map(level -> counted(level, rows)).toList());
    }

    @Test
    void every_test_and_every_place_that_is_named_is_there() throws IOException {
        var page = Files.readString(PAGE);
        var tests = tests();
        var missing = new TreeSet<String>();
        for (var named : TEST.matcher(page).results().toList()) {
            var source = tests.getOrDefault(named.group(1), "");
            if (!source.contains("class " + named.group(1) + " ")) {
                missing.add(named.group(1));
            }
            if (named.group(2) != null && !source.contains("void " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        for (var named : PLACE.matcher(page).results().toList()) {
            if (Files.notExists(CODE.resolve(named.group(1) + ".java"))) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> counted(String level, List<Row> rows) {
        var ofLevel = rows.stream().filter(row -> row.level().equals(level)).toList();
        var counts = new ArrayList<>(List.of(level));
        for (var state : STATES) {
            var count = ofLevel.stream().filter(row -> row.state().equals(state)).count();
            counts.add(String.valueOf(count));
        }
        counts.add(String.valueOf(ofLevel.size()));
        return counts;
    }

    private static List<Row> rows() throws IOException {
        return cells("\\| \\d+\\.\\d+\\.\\d+ \\|.*").stream().map(Row::of).toList();
    }

    /** The cells of each line of a table that has this form. */
    private static List<List<String>> cells(String form) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches(form))
                .map(line -> line.substring("| ".length(), line.length() - " |".length()))
                .map(line -> List.of(line.split(" \\| ", -1)))
                .toList();
    }

    /** The source of each test by the name of its class. */
    private static Map<String, String> tests() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(TESTS)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var name = file.toString().replaceFirst(".*[/\\\\]", "").replace(".java", "");
                sources.put(name, Files.readString(file));
            }
        }
        return sources;
    }
}
