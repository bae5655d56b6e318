package org.kith.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts that the cells of a workbook point to, kept as bytes: a fifth of what objects take. */
final class SharedStrings {

    /** Bytes of text, and as many again at most for where each begins. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final int MAX_COUNT = 8 * 1024 * 1024;

    private byte[] bytes = new byte[8 * 1024];
    private int[] ends = new int[1024];
    private int count;

    /** All texts of the part, without the reading aids (rPh) of Japanese. */
    static SharedStrings read(Xml xml, Limits limits) {
        SharedStrings strings = new SharedStrings();
        CellText text = new CellText(limits);
        while (xml.nextStart()) {
            if (xml.isStart("si")) {
                strings.add(text.until("si", xml, 0));
            }
        }
        return strings;
    }

    /**
     * @throws SheetRefused when there is no text of that index
     */
    String at(int index) {
        if (index < 0 || index >= count) {
            throw new SheetRefused(Sheet.Reason.DAMAGED);
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    private void add(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        if (start + added.length > MAX_BYTES || count == MAX_COUNT) {
            throw new SheetRefused(Sheet.Reason.UNPACKS_TOO_LARGE, MAX_BYTES, 0);
        }
        if (start + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (start + added.length) * 3 / 2);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 3 / 2);
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[count++] = start + added.length;
    }
}
