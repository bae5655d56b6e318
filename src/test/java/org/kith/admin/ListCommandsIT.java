package org.kith.admin;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The commands on plain lists, as a secretary runs them: the jar, files, and no database. */
class ListCommandsIT {

    private static final Path JAR = Path.of("target", "kith.jar").toAbsolutePath();

    private static final List<String> PLACES =
            List.of(
                    "1\tAbu Dis\tPS\tWB\t31.76\t35.26\t10782\tPPL\tأبو ديس",
                    "2\tBethlehem\tPS\tWB\t31.7\t35.2\t25266\tPPLA\tבית לחם|Betlehem",
                    "3\tBethlehem\tZA\t03\t-28.23\t28.31\t60667\tPPL\t",
                    "4\tNablus\tPS\tWB\t32.22\t35.25\t130326\tPPLA\tنابلس|Naplouse",
                    "5\tCamden\tGB\tENG\t51.53\t-0.14\t210136\tPPLX\t");

    @TempDir private Path folder;

    private record Ran(int exit, List<String> out, String said) {}

    @Test
    void match_finds_a_place_by_a_spelling_that_its_gazetteer_lacks() throws Exception {
        var gazetteer = gazetteer(PLACES);
        var queries = list("q.tsv", "id\tname\tcountry", "a\tAbou Deis\tPS", "b\tBethlehm\tPS");
        var ran = run("match", "--gazetteer", gazetteer, "--top", "1", queries);

        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.out().getFirst()).isEqualTo("id\trank\tplace\tname\tscore");
        assertThat(ran.out().get(1)).startsWith("a\t1\t1\t");
        assertThat(ran.out().get(2)).startsWith("b\t1\t2\t");
    }

    @Test
    void the_order_of_lines_changes_no_answer() throws Exception {
        var turned = new ArrayList<>(PLACES);
        Collections.reverse(turned);
        var queries = list("q.tsv", "id\tname", "a\tBethlehem", "b\tنابلس", "c\tCamdon");

        var one = run("match", "--gazetteer", gazetteer(PLACES), queries);
        var other = run("match", "--gazetteer", gazetteer(turned), queries);
        assertThat(one.out()).hasSizeGreaterThan(3).isEqualTo(other.out());
    }

    @Test
    void compare_judges_each_pair() throws Exception {
        var pairs =
                list("pairs.tsv", "id\ta\tb", "1\tAbu Dis\tأبو ديس", "2\tCamden\tNablus", "3\t\tx");
        var ran = run("compare", pairs);

        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.out().getFirst()).isEqualTo("id\tscore\tsame");
        assertThat(ran.out().get(1)).startsWith("1\t").endsWith("\ttrue");
        assertThat(ran.out().get(2)).startsWith("2\t").endsWith("\tfalse");
        assertThat(ran.out().get(3)).isEqualTo("3\t0.0000\tfalse");
    }

    @Test
    void compare_knows_what_no_spelling_tells_unless_it_is_to_ask_no_gazetteer() throws Exception {
        var pairs = list("known.tsv", "id\ta\tb", "1\tRosetta\tרשיד", "2\tBurgos\tבורגס");
        assertThat(same(run("compare", pairs))).containsExactly("true", "false");
        assertThat(same(run("compare", "--spellings-alone", pairs)))
                .containsExactly("false", "true");
        assertThat(same(run("compare", "--gazetteer", gazetteer(PLACES), pairs)))
                .containsExactly("false", "true");
    }

    private static List<String> same(Ran ran) {
        assertThat(ran.exit()).as(ran.said()).isZero();
        return ran.out().stream().skip(1).map(line -> line.split("\t", -1)[2]).toList();
    }

    @Test
    void suggest_names_partners_with_reasons_and_says_who_was_shown() throws Exception {
        var links =
                list("l.tsv", "a\tb\tkind\tyear", "5\t1\tfriendship\t2005", "5\t77\t\t", "5\t\t\t");
        var queries = list("q.tsv", "id\tplace\tcountry", "a\t5\tPalestine", "b\t99\tPS", "c\t3\t");
        var ran =
                run(
                        "suggest",
                        "--gazetteer",
                        gazetteer(PLACES),
                        "--links",
                        links,
                        "--fair",
                        queries);

        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.out().getFirst()).isEqualTo("id\trank\tplace\tscore\twhy");
        assertThat(ran.out()).filteredOn(line -> line.startsWith("a\t")).hasSize(2);
        assertThat(ran.out()).filteredOn(line -> line.startsWith("c\t")).hasSize(4);
        assertThat(ran.out().get(1)).startsWith("a\t1\t").contains("start ");
        assertThat(ran.said())
                .contains("no place 99", "skipped 2 bad lines", "have no friend yet")
                .contains("links to a place that the gazetteer lacks, which tell nothing: 1")
                .contains("a gazetteer of ");
    }

    @Test
    void dedupe_sees_one_link_from_both_of_its_ends() throws Exception {
        var rows =
                list(
                        "links.tsv",
                        "id\ta_name\ta_country\tb_name\tb_country",
                        "1\tCamden\tEngland, United Kingdom\tAbu Dis\tPalestine",
                        "2\tAbu Deis\tPS\tCamden\tGB",
                        "3\tNablus\tPS\tCamden\tGB");
        var ran = run("dedupe", "--kind", "links", "--gazetteer", gazetteer(PLACES), rows);

        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(clusters(ran.out())).hasSize(2);
        assertThat(cluster(ran.out(), "1")).isEqualTo(cluster(ran.out(), "2"));
        assertThat(cluster(ran.out(), "3")).isNotEqualTo(cluster(ran.out(), "1"));
    }

    @Test
    void dedupe_keeps_namesakes_apart() throws Exception {
        var rows =
                list(
                        "places.tsv",
                        "id\tname\tcountry\tlat\tlon",
                        "1\tSpringfield\tUS\t39.80\t-89.64",
                        "2\tSpringfield\tUS\t42.10\t-72.59",
                        "3\tSpringfeld\tUS\t39.801\t-89.641");
        var ran = run("dedupe", "--kind", "places", rows);

        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(cluster(ran.out(), "1")).isEqualTo(cluster(ran.out(), "3"));
        assertThat(cluster(ran.out(), "1")).isNotEqualTo(cluster(ran.out(), "2"));
    }

    @Test
    void what_is_not_understood_ends_with_two_and_a_bad_list_with_three() throws Exception {
        assertThat(run("match").exit()).isEqualTo(2);
        var none = list("one.tsv", "id\tname", "1\tJenin");
        var nobody = run("match", "--gazetteer", gazetteer(PLACES), "--top", "0", none);
        assertThat(nobody.exit()).isEqualTo(2);
        assertThat(nobody.said()).contains("from 1 to 1000");
        assertThat(run("dedupe", "--kind", "people", "x.tsv").exit()).isEqualTo(2);
        assertThat(run("compare", list("none.tsv", "id\ta", "1\tx")).exit()).isEqualTo(3);

        var torn = list("torn.tsv", "id\ta\tb", "1\tJenin", "2\tJenin\tJanin");
        var lenient = run("compare", torn);
        assertThat(lenient.exit()).isZero();
        assertThat(lenient.out()).hasSize(2);
        assertThat(lenient.said()).contains("line 2").contains("1 bad line");
        assertThat(run("compare", "--strict", torn).exit()).isEqualTo(3);
    }

    @Test
    void each_command_explains_itself() throws Exception {
        for (var command : List.of("match", "compare", "dedupe", "suggest")) {
            var ran = run(command, "--help");
            assertThat(ran.exit()).isZero();
            assertThat(String.join("\n", ran.out())).contains("Usage: kith " + command);
            assertThat(ran.said()).isEmpty();
        }
    }

    private static TreeSet<String> clusters(List<String> out) {
        var clusters = new TreeSet<String>();
        out.stream().skip(1).forEach(line -> clusters.add(line.split("\t", -1)[1]));
        return clusters;
    }

    private static String cluster(List<String> out, String id) {
        return out.stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals(id))
                .findFirst()
                .orElseThrow()[1];
    }

    private String gazetteer(List<String> places) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("id\tname\tcountry\tadmin1\tlat\tlon\tpopulation\tkind\tnames");
        lines.addAll(places);
        return list("gazetteer.tsv", lines.toArray(String[]::new));
    }

    private String list(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    private Ran run(String... args) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-jar", JAR.toString()));
        command.addAll(List.of(args));
        var out = folder.resolve("out");
        var said = folder.resolve("said");
        var exit =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(said.toFile())
                        .start()
                        .waitFor();
        return new Ran(exit, Files.readAllLines(out, UTF_8), Files.readString(said));
    }
}
