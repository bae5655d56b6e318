package org.kith.sheet;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A list in a plain file of somebody's own, of any length: UTF-8, the first line names the columns,
 * in any order; columns that nobody asks for are passed over. Cells are parted by tabs and never
 * quoted; a name that ends in {@code .csv} means RFC 4180, {@code .gz} behind either means packed,
 * {@code -} is standard input, parted by tabs.
 *
 * <p>A line that is too long, not UTF-8, or ends before a needed column goes to the bad lines.
 */
public final class ListFile implements AutoCloseable {

    /** In characters. */
    static final int LONGEST_LINE = 1_000_000;

    private static final char NOT_UTF_8 = '\uFFFD';

    private final String name;
    private final BadLines bad;
    private final Reader text;
    private final Lines lines;
    private final Map<String, Integer> columns;
    private final int least;

    private ListFile(String name, BadLines bad, Reader text, List<String> needed)
            throws IOException {
        this.name = name;
        this.bad = bad;
        this.text = text;
        this.lines = plain(name).endsWith(".csv") ? new CsvLines(text) : new TabLines(text);
        this.columns = columns(lines.next());
        this.least = needed.stream().mapToInt(this::index).max().orElse(-1) + 1;
    }

    /**
     * @param source a path, or {@code -}
     * @param needed columns without which nothing can be done
     * @throws ListRefused where there is no such file, no such column, or no text
     */
    public static ListFile open(
            String source, InputStream standardInput, BadLines bad, List<String> needed) {
        Reader text = null;
        try {
            text = reader(source, source.equals("-") ? standardInput : file(source));
            return new ListFile(source, bad, text, needed);
        } catch (IOException broken) {
            close(text);
            throw refused(source, broken);
        } catch (ListRefused refused) {
            close(text);
            throw refused;
        }
    }

    /**
     * A list that Kith ships, packed; strict, since nobody can mend it who reads it.
     *
     * @param resource its address in the class path
     */
    public static ListFile shipped(String resource, List<String> needed) {
        Reader text = null;
        try {
            var packed = Objects.requireNonNull(ListFile.class.getResourceAsStream(resource));
            text = reader(resource, packed);
            return new ListFile(resource, new BadLines(true, line -> {}), text, needed);
        } catch (IOException broken) {
            close(text);
            throw refused(resource, broken);
        }
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** What {@code --help} and messages call this list. */
    public String name() {
        return name;
    }

    /**
     * @return null behind the last row
     */
    public @Nullable ListRow next() {
        try {
            for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
                String wrong = wrong(cells);
                if (wrong == null) {
                    return new ListRow(lines.line(), columns, cells);
                }
                if (!wrong.isEmpty()) {
                    bad.add(name, lines.line(), wrong);
                }
            }
            return null;
        } catch (IOException broken) {
            throw refused(name, broken);
        }
    }

    /** Says that a row cannot be used, for a reason that only its reader knows. */
    public void bad(ListRow row, String why) {
        bad.add(name, row.line(), why);
    }

    @Override
    public void close() {
        close(text);
    }

    /** Null where the row is good; empty where there is none, and nothing to say of it. */
    private @Nullable String wrong(String[] cells) {
        if (lines.cut()) {
            return "is longer than %,d characters".formatted(LONGEST_LINE);
        }
        if (cells.length == 1 && cells[0].isEmpty()) {
            return "";
        }
        if (cells.length < least) {
            return "has %d columns where at least %d are needed".formatted(cells.length, least);
        }
        for (String cell : cells) {
            if (cell.indexOf(NOT_UTF_8) >= 0) {
                return "is not UTF-8";
            }
        }
        return null;
    }

    private Map<String, Integer> columns(String @Nullable [] heading) {
        if (heading == null) {
            throw new ListRefused(name + " is empty: its first line should name the columns");
        }
        var found = new HashMap<String, Integer>();
        for (int i = 0; i < heading.length; i++) {
            String cell =
                    i == 0 && heading[0].startsWith("\uFEFF")
                            ? heading[0].substring(1)
                            : heading[i];
            found.putIfAbsent(cell.strip().toLowerCase(Locale.ROOT), i);
        }
        return found;
    }

    private int index(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new ListRefused(
                    "%s has no column \"%s\": its first line should name the columns"
                            .formatted(name, column));
        }
        return index;
    }

    private static InputStream file(String source) throws IOException {
        return Files.newInputStream(Path.of(source));
    }

    private static Reader reader(String name, InputStream raw) throws IOException {
        try {
            InputStream in =
                    lower(name).endsWith(".gz")
                            ? new GZIPInputStream(raw, 1 << 16)
                            : new BufferedInputStream(raw, 1 << 16);
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            raw.close();
            throw broken;
        }
    }

    private static ListRefused refused(String source, IOException broken) {
        return new ListRefused(
                switch (broken) {
                    case NoSuchFileException none -> "there is no file " + source;
                    case ZipException packed -> source + " is not a whole gzip file";
                    case java.io.EOFException packed -> source + " is not a whole gzip file";
                    default -> source + " cannot be read: " + broken.getMessage();
                });
    }

    private static void close(@Nullable Reader text) {
        try {
            if (text != null) {
                text.close();
            }
        } catch (IOException nothingToSave) {
            // Everything that was wanted has been read.
        }
    }

    /** Without the ending that says packed. */
    private static String plain(String source) {
        String name = lower(source);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static String lower(String source) {
        return source.toLowerCase(Locale.ROOT);
    }
}
