package org.kith.gazetteer;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Reads what {@link ArraysOut} has written. */
final class ArraysIn {

    static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment all;
    private long at;

    /**
     * @throws IOException where not every byte is as it was written
     */
    ArraysIn(MemorySegment all) throws IOException {
        this.all = all;
        long end = all.byteSize() - Long.BYTES;
        var sum = new ArraysSum();
        if (end >= 0) {
            sum.add(all.asSlice(0, end));
        }
        if (end < 0 || sum.value() != all.get(LONG, end)) {
            throw new IOException("it is cut short or damaged");
        }
    }

    long number() {
        long number = all.get(LONG, at);
        at += Long.BYTES;
        return number;
    }

    byte[] bytes() {
        var array = new byte[length()];
        MemorySegment.copy(all, BYTE, at, array, 0, array.length);
        at += array.length;
        return array;
    }

    short[] shorts() {
        var array = new short[length()];
        MemorySegment.copy(all, SHORT, at, array, 0, array.length);
        at += (long) array.length * Short.BYTES;
        return array;
    }

    int[] ints() {
        var array = new int[length()];
        MemorySegment.copy(all, INT, at, array, 0, array.length);
        at += (long) array.length * Integer.BYTES;
        return array;
    }

    float[] floats() {
        var array = new float[length()];
        MemorySegment.copy(all, FLOAT, at, array, 0, array.length);
        at += (long) array.length * Float.BYTES;
        return array;
    }

    private int length() {
        return Math.toIntExact(number());
    }
}
