package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class WritingTest {

    interface Opening {
        SheetWriter on(OutputStream out) throws IOException;
    }

    private static final Map<String, Opening> FORMATS =
            Map.of(
                    "csv", SheetWriter::csv,
                    "tsv", SheetWriter::tsv,
                    "xlsx", SheetWriter::xlsx,
                    "xlsx rtl", SheetWriter::xlsxRightToLeft);

    /** What tables are made of that break careless writers. */
    private static final String[] PIECES = {
        "a", "Z", "1", "-", "=", "+", "@", "'", "\"", ",", ";", "\t", "\n", "\r", "|", " ", "بيت",
        "תל", "é", "e\u0301", "\u200F", "😀", "<", "&", "]]>", "_x000D_", "\u0007", "＝", "\\", "#"
    };

    @Test
    void random_tables_come_back_as_they_were_written() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < 150; round++) {
            List<List<String>> table = table(random);
            for (var format : FORMATS.entrySet()) {
                assertThat(written(format.getValue(), table).table())
                        .as("%s, round %s", format.getKey(), round)
                        .isEqualTo(table);
            }
        }
    }

    @Test
    void csv_starts_with_its_mark_and_follows_rfc_4180() throws IOException {
        List<List<String>> table = List.of(List.of("a", "b"), List.of("x,\"y\"", "1\n2"));
        assertThat(text(SheetWriter::csv, table))
                .isEqualTo("\uFEFFa,b\r\n\"x,\"\"y\"\"\",\"1\n2\"\r\n");
    }

    @Test
    void formulas_are_neutralised_and_numbers_stay_numbers() throws IOException {
        List<String> row =
                List.of("=1+1", "+44 20", "-x", "@a", "\tb", "-0.12", "-5", "2-1", "'=c", "it's");
        assertThat(text(SheetWriter::csv, List.of(row)))
                .isEqualTo("\uFEFF'=1+1,'+44 20,'-x,'@a,'\tb,-0.12,-5,2-1,''=c,it's\r\n");
    }

    @Test
    void cells_of_a_workbook_are_text_or_numbers_and_never_formulas() throws IOException {
        Sent sent =
                Sent.written(
                        out -> {
                            try (SheetWriter writer = SheetWriter.xlsx(out)) {
                                writer.header(List.of("a", "b"));
                                writer.cells(List.of(Cell.of("=1+1"), Cell.of(12.5)));
                            }
                        });
        try (ReadableWorkbook workbook = new ReadableWorkbook(sent.file().toFile())) {
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getFormula()).isNull();
            assertThat(row.getCell(0).asString()).isEqualTo("=1+1");
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo(new BigDecimal("12.5"));
        }
        assertThat(sent.rows().getFirst().cells()).containsExactly("=1+1", "12.5");
    }

    @Test
    void the_header_of_a_workbook_is_frozen_and_its_direction_as_asked() throws IOException {
        assertThat(sheetXml(SheetWriter::xlsx))
                .contains("state=\"frozen\"")
                .doesNotContain("rightTo");
        assertThat(sheetXml(SheetWriter::xlsxRightToLeft)).contains("rightToLeft=\"true\"");
    }

    @Test
    void closing_leaves_the_stream_to_its_owner() throws IOException {
        for (Opening format : FORMATS.values()) {
            boolean[] closed = new boolean[1];
            OutputStream out =
                    new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            closed[0] = true;
                        }
                    };
            try (SheetWriter writer = format.on(out)) {
                writer.header(List.of("a"));
            }
            assertThat(closed[0]).isFalse();
        }
    }

    @Test
    void fifty_thousand_rows_are_written_and_read_in_each_format() throws IOException {
        for (var format : FORMATS.entrySet()) {
            Sent sent = Sent.written(out -> writeMany(format.getValue(), out));
            int count = 0;
            try (Sheet sheet = sent.sheet()) {
                for (Row row : sheet) {
                    assertThat(row.number()).isEqualTo(++count + 1);
                    assertThat(row.cells()).hasSize(20).startsWith("بلدة " + count);
                }
            }
            assertThat(count).as(format.getKey()).isEqualTo(50_000);
        }
    }

    private static void writeMany(Opening format, OutputStream out) throws IOException {
        try (SheetWriter writer = format.on(out)) {
            writer.header(IntStream.range(0, 20).mapToObj(i -> "column " + i).toList());
            for (int i = 1; i <= 50_000; i++) {
                List<Cell> row = new ArrayList<>(List.of(Cell.of("بلدة " + i)));
                for (int column = 1; column < 20; column++) {
                    row.add(column % 2 == 0 ? Cell.of(i) : Cell.of("town " + i));
                }
                writer.cells(row);
            }
        }
    }

    /** First row and first column hold a letter, so that no row is empty and no edge is lost. */
    private static List<List<String>> table(Random random) {
        int width = 2 + random.nextInt(4);
        List<List<String>> table = new ArrayList<>();
        table.add(IntStream.range(0, width).mapToObj(i -> "h" + i).toList());
        for (int row = random.nextInt(6); row >= 0; row--) {
            List<String> cells = new ArrayList<>(List.of("r" + row));
            while (cells.size() < width) {
                cells.add(cell(random));
            }
            table.add(cells);
        }
        return table;
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return cell.toString();
    }

    private static Sent written(Opening format, List<List<String>> table) throws IOException {
        return Sent.written(
                out -> {
                    try (SheetWriter writer = format.on(out)) {
                        writer.header(table.getFirst());
                        for (List<String> row : table.subList(1, table.size())) {
                            writer.row(row);
                        }
                    }
                });
    }

    private static String text(Opening format, List<List<String>> table) throws IOException {
        return Files.readString(written(format, table).file(), StandardCharsets.UTF_8);
    }

    private static String sheetXml(Opening format) throws IOException {
        Sent sent = written(format, List.of(List.of("a")));
        try (var zip = new java.util.zip.ZipFile(sent.file().toFile());
                var in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
