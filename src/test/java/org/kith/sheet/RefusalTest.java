package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.sheet.Sheet.Opened.Refused;
import org.kith.sheet.Sheet.Reason;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class RefusalTest {

    private static final Limits SMALL = new Limits(100_000, 1_000_000, 3, 4, 10);
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void a_file_of_100_megabytes_is_refused_unread() throws IOException {
        Sent sent = Sent.bytes(new byte[0]);
        try (RandomAccessFile file = new RandomAccessFile(sent.file().toFile(), "rw")) {
            file.setLength(100L * MEGABYTE);
        }
        assertThat(sent.refusal()).isEqualTo(new Refused(Reason.TOO_LARGE, 20L * MEGABYTE, 0));
    }

    @Test
    void an_empty_file_says_so() throws IOException {
        assertThat(Sent.text("").refusal().reason()).isEqualTo(Reason.EMPTY);
        assertThat(Sent.text("\uFEFF\n ,\n").refusal().reason()).isEqualTo(Reason.EMPTY);
        assertThat(Sent.workbook("<row><c s='1'/></row>").refusal().reason())
                .isEqualTo(Reason.EMPTY);
    }

    @Test
    void the_old_excel_format_is_told_apart() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
        assertThat(Sent.bytes(ole).refusal().reason()).isEqualTo(Reason.NOT_SUPPORTED_XLS);
    }

    @Test
    void what_is_no_spreadsheet_is_refused_whatever_its_name() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        assertThat(Sent.bytes(png).refusal().reason()).isEqualTo(Reason.NOT_A_SPREADSHEET);
        assertThat(Sent.text("a,b\n\0,1\n").refusal().reason()).isEqualTo(Reason.NOT_A_SPREADSHEET);
        assertThat(Sent.text("%PDF-1.7 a,b").refusal().reason())
                .isEqualTo(Reason.NOT_A_SPREADSHEET);
        assertThat(Sent.text(" <html><table>").refusal().reason())
                .isEqualTo(Reason.NOT_A_SPREADSHEET);
        assertThat(Sent.zip(Map.of("mimetype", "application/epub+zip")).refusal().reason())
                .isEqualTo(Reason.NOT_A_SPREADSHEET);
    }

    @Test
    void the_rows_before_too_many_are_given() throws IOException {
        Sent sent = Sent.text("a\n1\n2\n\n3\n4\n");
        assertThat(sent.refusal(SMALL)).isEqualTo(new Refused(Reason.TOO_MANY_ROWS, 3, 6));
        try (Sheet sheet = sent.sheet(SMALL)) {
            var rows = sheet.iterator();
            assertThat(List.of(rows.next(), rows.next(), rows.next()))
                    .extracting(Row::number)
                    .containsExactly(2, 3, 5);
        }
    }

    @Test
    void too_many_columns_are_refused_in_each_format() throws IOException {
        Refused refused = new Refused(Reason.TOO_MANY_COLUMNS, 4, 2);
        assertThat(Sent.text("a\n1,2,3,4,5\n").refusal(SMALL)).isEqualTo(refused);
        assertThat(
                        Sent.workbook("<row><c><v>1</v></c></row><row><c r='E2'><v>1</v></c></row>")
                                .refusal(SMALL))
                .isEqualTo(refused);
    }

    @Test
    void a_million_columns_are_refused_in_each_format() throws IOException {
        assertThat(Sent.text("a,".repeat(MEGABYTE)).refusal().reason())
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < MEGABYTE; i++) {
            cells.append("<c><v>").append(i).append("</v></c>");
        }
        assertThat(Sent.workbook(row(cells.toString())).refusal().reason())
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(Sent.workbook(row("<c r='ZZZZZZZZZZ1'><v>1</v></c>")).refusal().reason())
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void a_long_cell_is_refused_in_each_format() throws IOException {
        Refused refused = new Refused(Reason.CELL_TOO_LONG, 10, 2);
        String eleven = "x".repeat(11);
        assertThat(Sent.text("a\n" + eleven + "\n").refusal(SMALL)).isEqualTo(refused);
        assertThat(
                        Sent.workbook(
                                        row("<c><v>1</v></c>")
                                                + row("<c t='str'><v>" + eleven + "</v></c>"))
                                .refusal(SMALL))
                .isEqualTo(refused);
        assertThat(Sent.text("a\n\"" + "\"\"".repeat(10) + "\"\n").rows()).hasSize(1);
    }

    @Test
    void an_endless_line_is_refused() throws IOException {
        Sent sent = Sent.bytes(filled(19 * MEGABYTE, 'x'));
        assertThat(sent.refusal()).isEqualTo(new Refused(Reason.CELL_TOO_LONG, 10_000, 1));
    }

    @Test
    void a_quote_that_swallows_the_file_is_named_by_its_row() throws IOException {
        assertThat(Sent.text("a,b\nx,1\n\"y,2\nz,3\n").refusal())
                .isEqualTo(new Refused(Reason.BROKEN_QUOTE, 0, 3));
        assertThat(Sent.text("a,b\nx,1\n\"y,2\n" + "z,3\n".repeat(100_000)).refusal())
                .isEqualTo(new Refused(Reason.CELL_TOO_LONG, 10_000, 3));
        assertThat(Sent.text("a,b\n\"x\"y,1\n").refusal())
                .isEqualTo(new Refused(Reason.BROKEN_QUOTE, 0, 2));
    }

    @Test
    void a_zip_bomb_is_stopped_while_it_unpacks() throws IOException {
        assertThat(bomb(1, 450).refusal().reason()).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void a_bomb_of_many_entries_that_each_look_harmless_is_stopped() throws IOException {
        assertThat(bomb(46, 9).refusal())
                .isEqualTo(new Refused(Reason.UNPACKS_TOO_LARGE, 400L * MEGABYTE, 0));
    }

    @Test
    void too_many_entries_are_refused() throws IOException {
        Sent sent =
                Sent.written(
                        out -> {
                            ZipOutputStream zip = new ZipOutputStream(out);
                            for (int i = 0; i < 10_001; i++) {
                                zip.putNextEntry(new ZipEntry("e" + i));
                            }
                            zip.finish();
                        });
        assertThat(sent.refusal().reason()).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void an_archive_inside_the_archive_is_never_unpacked() throws IOException {
        byte[] inner = Files.readAllBytes(bomb(1, 300).file());
        Map<String, String> parts = Sent.parts(sheet(row("<c><v>1</v></c>")));
        Sent sent =
                Sent.written(
                        out -> {
                            ZipOutputStream zip = new ZipOutputStream(out);
                            zip.putNextEntry(new ZipEntry("xl/embeddings/bomb.zip"));
                            zip.write(inner);
                            for (var part : parts.entrySet()) {
                                zip.putNextEntry(new ZipEntry(part.getKey()));
                                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                            }
                            zip.finish();
                        });
        assertThat(sent.table()).containsExactly(List.of("1"));
    }

    @Test
    void entities_are_refused_before_they_multiply() throws IOException {
        String laughs =
                """
                <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\
                <worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>\
                """;
        String external =
                """
                <!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>\
                """;
        for (String sheet : List.of(laughs, external)) {
            assertThat(Sent.zip(Sent.parts(sheet)).refusal().reason()).isEqualTo(Reason.UNSAFE_XML);
        }
    }

    @Test
    void xml_built_to_fill_memory_is_refused() throws IOException {
        String huge = "x>".repeat(MEGABYTE);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        for (String row :
                List.of(
                        "<row a='" + huge + "'/>",
                        "<!--" + "<".repeat(2 * MEGABYTE) + "-->",
                        "<?pi " + huge + "?>",
                        "<d>".repeat(5_000),
                        names.toString(),
                        "<?p?>".repeat(5_000))) {
            assertThat(Sent.workbook(row).refusal().reason()).isEqualTo(Reason.UNSAFE_XML);
        }
    }

    @Test
    void damaged_workbooks_are_refused_in_words() throws IOException {
        byte[] whole = Files.readAllBytes(Sent.workbook(row("<c><v>1</v></c>").repeat(50)).file());
        assertThat(Sent.bytes(Arrays.copyOf(whole, whole.length / 2)).refusal().reason())
                .isEqualTo(Reason.DAMAGED);
        for (String row :
                List.of(
                        "<row><c></row>",
                        "<row><c t='s'><v>99</v></c></row>",
                        "<row><c t='s'><v>x</v></c></row>",
                        "<row r='-1'/>",
                        "<row r='99999999999'/>",
                        "<row><c t='str'><v>&undefined;</v></c></row>")) {
            assertThat(Sent.workbook(row).refusal().reason()).as(row).isEqualTo(Reason.DAMAGED);
        }
    }

    private static Sent bomb(int entries, int megabytes) throws IOException {
        return Sent.written(out -> writeBomb(out, entries, megabytes));
    }

    private static void writeBomb(OutputStream out, int entries, int megabytes) throws IOException {
        byte[] zeros = new byte[MEGABYTE];
        ZipOutputStream zip = new ZipOutputStream(out);
        for (int entry = 0; entry < entries; entry++) {
            zip.putNextEntry(new ZipEntry("xl/" + entry + ".xml"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
        zip.finish();
    }

    private static byte[] filled(int length, char with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static String row(String cells) {
        return "<row>" + cells + "</row>";
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }
}
