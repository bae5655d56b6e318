package org.kith.gazetteer;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;

/** Writes arrays one behind the other, each with its length before it, and a sum at the end. */
final class ArraysOut {

    private final FileChannel channel;
    private final ArraysSum sum = new ArraysSum();

    ArraysOut(FileChannel channel) {
        this.channel = channel;
    }

    void number(long number) throws IOException {
        append(Long.BYTES, part -> part.set(ArraysIn.LONG, 0, number));
    }

    void bytes(byte... all) throws IOException {
        number(all.length);
        append(all.length, part -> MemorySegment.copy(all, 0, part, ArraysIn.BYTE, 0, all.length));
    }

    void shorts(short... all) throws IOException {
        number(all.length);
        append(
                (long) all.length * Short.BYTES,
                part -> MemorySegment.copy(all, 0, part, ArraysIn.SHORT, 0, all.length));
    }

    void ints(int... all) throws IOException {
        number(all.length);
        append(
                (long) all.length * Integer.BYTES,
                part -> MemorySegment.copy(all, 0, part, ArraysIn.INT, 0, all.length));
    }

    void floats(float... all) throws IOException {
        number(all.length);
        append(
                (long) all.length * Float.BYTES,
                part -> MemorySegment.copy(all, 0, part, ArraysIn.FLOAT, 0, all.length));
    }

    /** Of everything before it. */
    void sum() throws IOException {
        number(sum.value());
    }

    private interface Filling {
        void fill(MemorySegment part);
    }

    private void append(long length, Filling filling) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var end = channel.size();
            var part = channel.map(FileChannel.MapMode.READ_WRITE, end, length, arena);
            filling.fill(part);
            sum.add(part);
        }
    }
}
