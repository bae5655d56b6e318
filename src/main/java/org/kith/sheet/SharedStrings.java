package org.kith.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that the cells of a workbook point to, kept as bytes in pieces: a fifth of what objects
 * take, and never more than 80 MB.
 */
final class SharedStrings {

    private static final int PIECE = 1024 * 1024;
    private static final int MAX_BYTES = 64 * PIECE;
    private static final int MAX_COUNT = 4 * 1024 * 1024;

    private final List<ByteBuffer> pieces = new ArrayList<>();
    private long bytes;

    /** Where each text begins: number of its piece times its size, plus the place in it. */
    private int[] starts = new int[1024];

    private int count;

    /** All texts of the part, without the reading aids (rPh) of Japanese. */
    static SharedStrings read(Xml xml, Limits limits) {
        SharedStrings strings = new SharedStrings();
        CellText text = new CellText(limits);
        while (xml.nextStart()) {
            if (xml.isStart("si")) {
                strings.add(text.until("si", xml, 0).getBytes(StandardCharsets.UTF_8));
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
        ByteBuffer piece = pieces.get(starts[index] / PIECE);
        int start = starts[index] % PIECE;
        return new String(
                piece.array(),
                piece.arrayOffset() + start + Integer.BYTES,
                piece.getInt(start),
                StandardCharsets.UTF_8);
    }

    private void add(byte[] text) {
        ByteBuffer piece = pieceFor(Integer.BYTES + text.length);
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 3 / 2);
        }
        starts[count++] = (pieces.size() - 1) * PIECE + piece.position();
        piece.putInt(text.length).put(text);
    }

    private ByteBuffer pieceFor(int length) {
        if (!pieces.isEmpty() && pieces.getLast().remaining() >= length && count < MAX_COUNT) {
            return pieces.getLast();
        }
        ByteBuffer piece = ByteBuffer.allocate(Math.max(PIECE, length));
        bytes += piece.capacity();
        if (bytes > MAX_BYTES || count == MAX_COUNT) {
            throw new SheetRefused(Sheet.Reason.UNPACKS_TOO_LARGE, MAX_BYTES, 0);
        }
        pieces.add(piece);
        return piece;
    }
}
