package org.kith.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * XML text on its way to a parser that keeps each tag, attribute and comment whole in memory: no
 * piece of it may be endless, and no document type, which could define entities, gets through.
 */
final class GuardedReader extends FilterReader {

    /** Characters between two '<', which no tag, attribute or text can hold unescaped. */
    private static final int MAX_PIECE = 1024 * 1024;

    private static final String DOCTYPE = "<!D";

    private int sinceOpening;
    private boolean inSpecial;
    private boolean atStart = true;
    private char before;
    private char beforeThat;

    GuardedReader(InputStream in) {
        super(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (atStart && count > 0) {
            atStart = false;
            if (buffer[offset] == '\uFEFF') {
                buffer[offset] = ' ';
            }
        }
        for (int i = offset; i < offset + count; i++) {
            pass(buffer[i]);
        }
        return count;
    }

    private void pass(char c) {
        if (c == '<' && !inSpecial) {
            sinceOpening = 0;
        } else if (++sinceOpening > MAX_PIECE) {
            throw new SheetRefused(Sheet.Reason.UNSAFE_XML, MAX_PIECE, 0);
        }
        if (sinceOpening == 1 && before == '<' && (c == '!' || c == '?')) {
            inSpecial = true;
        } else if (inSpecial && sinceOpening == 2 && c == DOCTYPE.charAt(2)) {
            throw new SheetRefused(Sheet.Reason.UNSAFE_XML);
        } else if (inSpecial && c == '>' && endsSpecial()) {
            inSpecial = false;
        }
        beforeThat = before;
        before = c;
    }

    /** A comment ends with --&gt;, character data with ]]&gt;, an instruction with ?&gt;. */
    private boolean endsSpecial() {
        return before == '?'
                || (before == '-' && beforeThat == '-')
                || (before == ']' && beforeThat == ']');
    }
}
