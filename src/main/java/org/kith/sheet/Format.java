package org.kith.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is by its first bytes. */
enum Format {
    XLSX,
    TEXT;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /**
     * @throws SheetRefused when it is nothing that can be read
     */
    static Format of(Path file) throws IOException {
        byte[] start = start(file);
        if (startsWith(start, OLE)) {
            throw new SheetRefused(Sheet.Reason.NOT_SUPPORTED_XLS);
        }
        if (isOther(start)) {
            throw new SheetRefused(Sheet.Reason.NOT_A_SPREADSHEET);
        }
        return startsWith(start, ZIP) ? XLSX : TEXT;
    }

    Rows open(Path file, Limits limits) throws IOException {
        return switch (this) {
            case XLSX -> XlsxRows.open(file, limits);
            case TEXT -> TextRows.open(file, limits);
        };
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(16);
        }
    }

    /** A PDF, or a web page or other XML that some programs name .xls. */
    private static boolean isOther(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith("%PDF-") || text.replaceFirst("^ï»¿", "").strip().startsWith("<");
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length
                && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
