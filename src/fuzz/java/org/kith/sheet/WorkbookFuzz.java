package org.kith.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class WorkbookFuzz {

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
        Strangers.read(packed.toByteArray());
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
