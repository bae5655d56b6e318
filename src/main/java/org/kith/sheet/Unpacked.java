package org.kith.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Counts what a zip file unpacks to, entry by entry, without keeping any of it, and stops at the
 * first entry that goes too far. The sizes that the file states about itself are not believed.
 * Archives inside it are bytes like others and never unpacked.
 */
final class Unpacked {

    private static final int MAX_ENTRIES = 10_000;

    /** Real sheets reach about 60 to 1; deflate's most is 1,032 to 1. */
    private static final long MAX_RATIO = 200;

    /** Small files may pack better than any ratio tells. */
    private static final long RATIO_COUNTS_FROM = 10L * 1024 * 1024;

    private Unpacked() {}

    /**
     * @throws SheetRefused when the entries exceed the limits
     */
    static void check(ZipFile zip, Limits limits) throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw new SheetRefused(Sheet.Reason.UNPACKS_TOO_LARGE, MAX_ENTRIES, 0);
        }
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
        while (entries.hasNext()) {
            ZipEntry entry = entries.next();
            long size = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    refuse(entry, size, total + size, limits.maxUncompressedBytes());
                }
            }
            total += size;
        }
    }

    private static void refuse(ZipEntry entry, long size, long total, long limit) {
        boolean tooDense =
                size > RATIO_COUNTS_FROM
                        && size / Math.max(1, entry.getCompressedSize()) > MAX_RATIO;
        if (total > limit || tooDense) {
            throw new SheetRefused(Sheet.Reason.UNPACKS_TOO_LARGE, limit, 0);
        }
    }
}
