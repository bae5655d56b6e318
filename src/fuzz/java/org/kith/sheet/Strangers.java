package org.kith.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files from strangers: read, or refused with a reason; nothing else. */
final class Strangers {

    private static final Limits LIMITS = new Limits(100_000, 1_000_000, 1000, 50, 1000);

    private Strangers() {}

    static void read(byte[] bytes) throws IOException {
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
