package org.kith.place;

import org.springframework.core.io.ClassPathResource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;

/**
 * A shipped table, as DATA.md describes it: tab-separated, one line of headings, no quoting,
 * packed.
 */
record Shipped(String file) {

    /**
     * Changes when the file does, which nobody does to deceive: a checksum that processors know is
     * enough, and is done before a digest would be warm.
     */
    String fingerprint() {
        try (var bytes = open()) {
            var sum = new CRC32C();
            var all = bytes.readAllBytes();
            sum.update(all);
            return Long.toHexString(sum.getValue()) + "-" + all.length;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads the rows one by one; empty cells are empty strings. */
    void forEach(Consumer<String[]> row) {
        try (var packed = open();
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(packed, 1 << 16),
                                        StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> row.accept(line.split("\t", -1)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** By our own class loader: a thread of the common pool does not know the inside of the jar. */
    private InputStream open() throws IOException {
        return new ClassPathResource(file, Shipped.class.getClassLoader()).getInputStream();
    }
}
