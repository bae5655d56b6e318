package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file that somebody sends, made for a test, and what comes of opening it. */
record Sent(Path file) {

    static final Limits LIMITS = Limits.standard();

    static Sent bytes(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("kith-sheet", ".bin");
        file.toFile().deleteOnExit();
        return new Sent(Files.write(file, bytes));
    }

    static Sent text(String text) throws IOException {
        return text(text, StandardCharsets.UTF_8);
    }

    static Sent text(String text, Charset charset) throws IOException {
        return bytes(text.getBytes(charset));
    }

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static Sent written(Writing writing) throws IOException {
        Sent sent = bytes(new byte[0]);
        try (OutputStream out = Files.newOutputStream(sent.file)) {
            writing.to(out);
        }
        return sent;
    }

    /** A workbook of one sheet with this XML inside sheetData. */
    static Sent workbook(String rows) throws IOException {
        return zip(parts("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    static Map<String, String> parts(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                """
                <Relationships><Relationship Id="r1" Type="x/officeDocument" \
                Target="xl/workbook.xml"/></Relationships>\
                """);
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns:r="urn:r"><sheets><sheet name="h" state="hidden" r:id="r0"/>\
                <sheet name="a" r:id="r1"/></sheets></workbook>\
                """);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheet.xml"/>\
                <Relationship Id="r2" Type="x/sharedStrings" Target="/xl/strings.xml"/>\
                <Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>\
                """);
        parts.put(
                "xl/strings.xml",
                """
                <sst><si><t>shared</t></si><si><r><t>rich </t></r><r><t>text</t></r>\
                <rPh><t>aid</t></rPh></si><si><t>a_x000D_b</t></si></sst>\
                """);
        parts.put(
                "xl/styles.xml",
                """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy&quot;d&quot;"/>\
                <numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts><cellXfs>\
                <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
                <xf numFmtId="22"/></cellXfs></styleSheet>\
                """);
        parts.put("xl/sheet.xml", sheet);
        return parts;
    }

    static Sent zip(Map<String, String> parts) throws IOException {
        return written(
                out -> {
                    ZipOutputStream zip = new ZipOutputStream(out);
                    for (var part : parts.entrySet()) {
                        zip.putNextEntry(new ZipEntry(part.getKey()));
                        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    }
                    zip.finish();
                });
    }

    Sheet sheet() throws IOException {
        return sheet(LIMITS);
    }

    Sheet sheet(Limits limits) throws IOException {
        return switch (Sheet.open(file, "sent.bin", limits)) {
            case Sheet.Opened.Readable(Sheet sheet) -> sheet;
            case Sheet.Opened.Refused refused -> throw new AssertionError(refused);
        };
    }

    /** Header and rows as cells. */
    List<List<String>> table() throws IOException {
        List<List<String>> table = new ArrayList<>();
        try (Sheet sheet = sheet()) {
            table.add(sheet.header());
            sheet.forEach(row -> table.add(row.cells()));
        }
        return table;
    }

    List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Sheet sheet = sheet()) {
            sheet.forEach(rows::add);
        }
        return rows;
    }

    Sheet.Opened.Refused refusal() throws IOException {
        return refusal(LIMITS);
    }

    /** Why it is refused, at opening or while its rows are read. */
    Sheet.Opened.Refused refusal(Limits limits) throws IOException {
        if (Sheet.open(file, "sent.bin", limits) instanceof Sheet.Opened.Refused refused) {
            return refused;
        }
        try (Sheet sheet = sheet(limits)) {
            SheetRefused refused =
                    catchThrowableOfType(
                            SheetRefused.class,
                            () -> sheet.forEach(row -> assertThat(row).isNotNull()));
            assertThat(refused).as("refused").isNotNull();
            return refused.refused();
        }
    }
}
