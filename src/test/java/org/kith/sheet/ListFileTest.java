package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class ListFileTest {

    private final List<String> told = new ArrayList<>();
    private final BadLines bad = new BadLines(false, told::add);

    @TempDir private Path folder;

    @Test
    void columns_are_found_by_their_heading_in_any_order_and_others_are_passed_over() {
        assertThat(names("extra\tName\tid\nx\tAbu Dis\t1\n")).containsExactly("1 Abu Dis");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_change_nothing() {
        assertThat(names("\uFEFFid\tname\r\n1\tأبو ديس\r\n")).containsExactly("1 أبو ديس");
    }

    @Test
    void a_last_line_without_an_end_counts_and_empty_lines_do_not() {
        assertThat(names("id\tname\n\n1\tHebron\n\n2\tJenin"))
                .containsExactly("1 Hebron", "2 Jenin");
        assertThat(told).isEmpty();
    }

    @Test
    void a_name_with_quotes_is_kept_as_written_between_tabs() {
        assertThat(names("id\tname\n1\t\"Abu\" Dis\n")).containsExactly("1 \"Abu\" Dis");
    }

    @Test
    void a_csv_file_may_quote_commas_and_line_ends() throws IOException {
        var file = folder.resolve("places.CSV");
        Files.writeString(file, "id,name\r\n1,\"Córdoba, \"\"old\"\"\nBolívar\"\r\n2,Jenin");
        assertThat(names(file.toString(), InputStream.nullInputStream()))
                .containsExactly("1 Córdoba, \"old\"\nBolívar", "2 Jenin");
    }

    @Test
    void a_packed_file_is_unpacked_by_its_name() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("id,name\n1,Jenin\n".getBytes(StandardCharsets.UTF_8));
        }
        var whole = Files.write(folder.resolve("a.csv.gz"), packed.toByteArray());
        assertThat(names(whole.toString(), InputStream.nullInputStream()))
                .containsExactly("1 Jenin");
        var torn = new String(packed.toByteArray(), 0, 15, StandardCharsets.ISO_8859_1);
        var half =
                Files.write(folder.resolve("b.csv.gz"), torn.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> names(half.toString(), InputStream.nullInputStream()))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("not a whole gzip file");
    }

    @Test
    void a_bad_line_is_named_counted_and_skipped() {
        var list =
                "id\tname\n1\n2\tJenin\n3\t\uFFFD\n4\t" + "x".repeat(ListFile.LONGEST_LINE) + "\n";
        assertThat(names(list)).containsExactly("2 Jenin");
        assertThat(told)
                .containsExactly(
                        "-, line 2: has 1 columns where at least 2 are needed",
                        "-, line 4: is not UTF-8",
                        "-, line 5: is longer than 1,000,000 characters");
        assertThat(bad.count()).isEqualTo(3);
    }

    @Test
    void a_strict_reader_ends_at_the_first_bad_line() {
        var strict = new BadLines(true, told::add);
        var in = stream("id\tname\n1\n2\tJenin\n");
        var list = ListFile.open("-", in, strict, List.of("id", "name"));
        assertThatThrownBy(list::next)
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void a_list_without_a_needed_column_or_without_anything_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> names("id\tlabel\n1\tx\n"))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("no column \"name\"");
        assertThatThrownBy(() -> names(""))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("is empty");
        var missing = folder.resolve("none.tsv").toString();
        assertThatThrownBy(() -> names(missing, InputStream.nullInputStream()))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("there is no file");
    }

    @Test
    void what_is_written_can_be_read_again() {
        var out = new ByteArrayOutputStream();
        try (var writer = new ListWriter(out)) {
            writer.row("id", "name");
            writer.row("1", "two\tparts\nhere");
        }
        assertThat(names(out.toString(StandardCharsets.UTF_8))).containsExactly("1 two parts here");
    }

    private List<String> names(String text) {
        return names("-", stream(text));
    }

    private List<String> names(String source, InputStream in) {
        var names = new ArrayList<String>();
        try (var list = ListFile.open(source, in, bad, List.of("id", "name"))) {
            for (var row = list.next(); row != null; row = list.next()) {
                names.add(row.get("id") + " " + row.get("name"));
            }
        }
        return names;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
