package org.kith.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files from strangers: read, or refused with a reason; nothing else. */
class ReadersFuzz {

    private static final Limits LIMITS = new Limits(100_000, 1_000_000, 1000, 50, 1000);

    @FuzzTest(maxDuration = "60s")
    void lists(byte[] bytes) {
        var bad = new BadLines(false, line -> {});
        try (var list = ListFile.open("-", new ByteArrayInputStream(bytes), bad, List.of("id"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                row.get("id");
                row.get("name");
            }
        } catch (ListRefused refused) {
            // as promised
        }
    }

    @FuzzTest(maxDuration = "60s")
    void spreadsheets(byte[] bytes) throws IOException {
        read(bytes);
    }

    /** Past the wrapping: what a workbook holds as its sheet. */
    @FuzzTest(maxDuration = "60s")
    void sheets_of_a_workbook(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            entry(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook><sheets><sheet name='a' sheetId='1'/></sheets></workbook>"
                            .getBytes(StandardCharsets.UTF_8));
            entry(zip, "xl/worksheets/sheet1.xml", bytes);
        }
        read(packed.toByteArray());
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".bin");
        try {
            Files.write(file, bytes);
            if (Sheet.open(file, "fuzz", LIMITS) instanceof Sheet.Opened.Readable(Sheet sheet)) {
                try (sheet) {
                    sheet.forEach(row -> {});
                } catch (SheetRefused refused) {
                    // as promised
                }
            }
        } finally {
            Files.delete(file);
        }
    }
}
