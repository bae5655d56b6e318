package org.kith.shipped;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A shipped table, as DATA.md describes it: tab-separated, one line of headings, no quoting, packed
 * where its name says so. Empty lines and lines that begin with # are for its readers.
 *
 * @param file within {@code data/}
 */
record Table(String file) {

    /** One line; its cells are found by the heading of their column. */
    record Row(Map<String, Integer> columns, String[] cells) {

        /** Empty where nothing stands there. */
        String get(String column) {
            var index = columns.get(column);
            if (index == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return index < cells.length ? cells[index] : "";
        }

        @Nullable String orNull(String column) {
            var cell = get(column);
            return cell.isEmpty() ? null : cell;
        }

        /** People's own text; a new line is written \\n. */
        String text(String column) {
            return get(column).replace("\\n", "\n");
        }

        /** A cell of several values, parted by commas. */
        List<String> list(String column) {
            var cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\s*,\\s*", -1));
        }

        boolean yes(String column) {
            return get(column).equals("yes");
        }
    }

    List<Row> rows() {
        var lines =
                text().lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
        var columns = columns(lines.getFirst());
        return lines.stream().skip(1).map(line -> new Row(columns, line.split("\t", -1))).toList();
    }

    /** Changes when one of the files does. */
    static String fingerprint(Table... tables) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var table : tables) {
                digest.update(table.bytes());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Integer> columns(String heading) {
        var columns = new HashMap<String, Integer>();
        for (var name : heading.split("\t", -1)) {
            columns.put(name, columns.size());
        }
        return columns;
    }

    private String text() {
        try (InputStream raw = open();
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] bytes() {
        try (var in = open()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private InputStream open() throws IOException {
        return new ClassPathResource("data/" + file, Table.class.getClassLoader()).getInputStream();
    }
}
