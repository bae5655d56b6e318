package org.kith.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short texts, one behind the other: a million of them cost little more than their bytes. */
final class PackedTexts {

    byte[] bytes;
    int[] starts;
    private int size;

    PackedTexts() {
        this(new byte[1 << 16], new int[1 << 12], 0);
    }

    PackedTexts(byte[] bytes, int[] starts, int size) {
        this.bytes = bytes;
        this.starts = starts;
        this.size = size;
    }

    int size() {
        return size;
    }

    int add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return add(utf8, 0, utf8.length);
    }

    int add(byte[] from, int start, int end) {
        int length = end - start;
        int at = starts[size];
        if (at + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(at + length, bytes.length + (bytes.length >> 1)));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        System.arraycopy(from, start, bytes, at, length);
        starts[++size] = at + length;
        return size - 1;
    }

    String get(int index) {
        int start = starts[index];
        return new String(bytes, start, starts[index + 1] - start, StandardCharsets.UTF_8);
    }

    int compare(int a, int b) {
        return Arrays.compareUnsigned(
                bytes, starts[a], starts[a + 1], bytes, starts[b], starts[b + 1]);
    }

    /** Where a text stands among texts in ascending order; negative where it does not. */
    int find(byte[] text, int start, int end) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order =
                    Arrays.compareUnsigned(
                            bytes, starts[middle], starts[middle + 1], text, start, end);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    PackedTexts trimmed() {
        return new PackedTexts(
                Arrays.copyOf(bytes, starts[size]), Arrays.copyOf(starts, size + 1), size);
    }
}
