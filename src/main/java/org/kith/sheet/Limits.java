package org.kith.sheet;

/**
 * How much of a stranger's file is read.
 *
 * @param maxBytes of the file as it arrives
 * @param maxUncompressedBytes of all entries of an XLSX together, once unpacked
 * @param maxRows that hold anything, the header row not counted
 * @param maxColumns that hold anything
 * @param maxCellCharacters in one cell (UTF-16 units)
 */
public record Limits(
        long maxBytes,
        long maxUncompressedBytes,
        int maxRows,
        int maxColumns,
        int maxCellCharacters) {

    private static final long MEGABYTE = 1024 * 1024;

    public Limits {
        if (maxBytes < 1
                || maxUncompressedBytes < 1
                || maxRows < 1
                || maxColumns < 1
                || maxCellCharacters < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }

    /** 20 MB, 400 MB unpacked, 50,000 rows, 200 columns, 10,000 characters in a cell. */
    public static Limits standard() {
        return new Limits(20 * MEGABYTE, 400 * MEGABYTE, 50_000, 200, 10_000);
    }
}
