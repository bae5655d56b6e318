package org.kith.gazetteer;

import java.lang.foreign.MemorySegment;
import java.util.zip.CRC32C;

/** A sum that shows whether a byte of a long file has changed. */
final class ArraysSum {

    /** No more fits a buffer. */
    private static final long MOST = 1 << 30;

    private final CRC32C sum = new CRC32C();

    void add(MemorySegment part) {
        for (long at = 0; at < part.byteSize(); at += MOST) {
            sum.update(part.asSlice(at, Math.min(MOST, part.byteSize() - at)).asByteBuffer());
        }
    }

    long value() {
        return sum.getValue();
    }
}
