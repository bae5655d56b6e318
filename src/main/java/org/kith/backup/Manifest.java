package org.kith.backup;

import org.jspecify.annotations.Nullable;
import org.kith.files.FileKey;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a backup holds, as its own last page says it.
 *
 * @param format of the file; 1 is zip, an entry a table, rows as PostgreSQL's COPY writes them, and
 *     an entry a file of a network
 * @param kith the version of the program that made it
 * @param schema the last migration that its tables had seen
 * @param made an instant, as ISO 8601 writes it
 * @param network the address of the one network that it holds; null: it holds all of an
 *     installation
 * @param missing what rows name and the storage did not have; of 0 bytes each
 */
public record Manifest(
        int format,
        String kith,
        String schema,
        String made,
        @Nullable String network,
        List<Kept> tables,
        @Nullable List<KeptFile> files,
        @Nullable List<KeptFile> missing) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    public Manifest {
        tables = List.copyOf(tables);
        files = files == null ? List.of() : List.copyOf(files); // of an older Kith: none
        missing = missing == null ? List.of() : List.copyOf(missing);
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

    /**
     * A picture or document.
     *
     * @param network whose it is, by its id
     * @param sha256 of its content, in hexadecimal
     */
    public record KeptFile(String network, String sha256, long bytes) {

        FileKey key() {
            return new FileKey(UUID.fromString(network), sha256);
        }

        String entry() {
            return "files/" + network + "/" + sha256;
        }
    }

    @Override
    public List<KeptFile> files() {
        return Objects.requireNonNull(files);
    }

    @Override
    public List<KeptFile> missing() {
        return Objects.requireNonNull(missing);
    }

    public long rows() {
        return tables.stream().mapToLong(Kept::rows).sum();
    }
}
