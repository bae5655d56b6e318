package org.kith.backup;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a backup holds, as its own last page says it.
 *
 * @param format of the file; 1 is zip, an entry a table, rows as PostgreSQL's COPY writes them
 * @param kith the version of the program that made it
 * @param schema the last migration that its tables had seen
 * @param made an instant, as ISO 8601 writes it
 * @param network the address of the one network that it holds; null: it holds all of an
 *     installation
 */
public record Manifest(
        int format,
        String kith,
        String schema,
        String made,
        @Nullable String network,
        List<Kept> tables) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    public Manifest {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param columns in the order of the file, as SQL writes them
     * @param sha256 of the bytes before they were compressed, in hexadecimal
     */
    public record Kept(String name, String columns, long rows, long bytes, String sha256) {

        String entry() {
            return entry(name);
        }

        static String entry(String table) {
            return "tables/" + table;
        }
    }

    public long rows() {
        return tables.stream().mapToLong(Kept::rows).sum();
    }
}
