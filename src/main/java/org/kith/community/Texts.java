package org.kith.community;

import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** How lists of codes and kinds stand in a row. */
final class Texts {

    private Texts() {}

    static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    static String[] array(List<String> codes) {
        return codes.toArray(String[]::new);
    }

    /** For arrays of arrays, which travel as text. */
    static String joined(List<String> codes) {
        return String.join("|", codes);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
