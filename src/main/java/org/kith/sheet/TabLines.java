package org.kith.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;

/** Cells parted by tabs, without quotes. */
final class TabLines implements Lines {

    private final LineReader lines;
    private final ArrayList<String> cells = new ArrayList<>();
    private long line;

    TabLines(Reader text) {
        lines = new LineReader(text, ListFile.LONGEST_LINE);
    }

    @Override
    public String @Nullable [] next() throws IOException {
        String text = lines.next();
        line++;
        return text == null ? null : cells(text);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean cut() {
        return lines.cut();
    }

    private String[] cells(String text) {
        cells.clear();
        int from = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
            cells.add(text.substring(from, tab));
            from = tab + 1;
        }
        cells.add(text.substring(from));
        return cells.toArray(String[]::new);
    }
}
