package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Rows on their way into a table by COPY: the fastest door that PostgreSQL has. */
final class CopyText {

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(CHUNK + 1000);

    private CopyText(CopyIn copy) {
        this.copy = copy;
    }

    /** What writes rows, cell by cell. */
    interface Rows {
        void write(CopyText to) throws SQLException;
    }

    static long copy(Connection connection, String command, Rows rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        try {
            var text = new CopyText(copy);
            rows.write(text);
            text.flush();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** One row; an empty cell is null. */
    void row(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            rows.append(i == 0 ? "" : "\t");
            cell(cells[i]);
        }
        rows.append('\n');
        if (rows.length() > CHUNK) {
            flush();
        }
    }

    private void cell(@Nullable Object cell) {
        var text = cell == null ? "" : cell.toString();
        if (text.isEmpty()) {
            rows.append("\\N");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n', '\r', '\t' -> rows.append(' ');
                default -> rows.append(c);
            }
        }
    }

    private void flush() {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        rows.setLength(0);
    }
}
