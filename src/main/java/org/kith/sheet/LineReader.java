package org.kith.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;

/** Lines of a text, each held to a length, so that a file without line ends takes no memory. */
final class LineReader {

    private final Reader text;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;

    /** Whether the line given last was longer than allowed, and is cut. */
    private boolean cut;

    LineReader(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** Without its line end, which is LF or CRLF; null behind the last line. */
    @Nullable String next() throws IOException {
        line.setLength(0);
        cut = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            keep(from);
            if (at < end) {
                at++;
                return ended();
            }
        }
        return any ? ended() : null;
    }

    boolean cut() {
        return cut;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = text.read(buffer);
        return end > 0;
    }

    private void keep(int from) {
        int room = Math.min(at - from, longest - line.length());
        line.append(buffer, from, room);
        cut |= room < at - from;
    }

    private String ended() {
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}
