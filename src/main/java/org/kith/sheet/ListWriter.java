package org.kith.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes a list as {@link ListFile} reads it: UTF-8, parted by tabs, lines ended by LF. A tab or
 * line end within a cell becomes a space.
 */
public final class ListWriter implements AutoCloseable {

    private final Writer text;

    public ListWriter(OutputStream out) {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    public void row(String... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    text.write('\t');
                }
                text.write(plain(cells[i]));
            }
            text.write('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A score of 0…1 as every list has it: four digits behind the point. */
    public static String score(double score) {
        return String.format(Locale.ROOT, "%.4f", score);
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String plain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < ' ') {
                return cell.replaceAll("[\\t\\r\\n]+", " ");
            }
        }
        return cell;
    }
}
