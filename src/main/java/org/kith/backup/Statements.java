package org.kith.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asking for texts, and doing what a list of texts says. */
final class Statements {

    private Statements() {}

    static List<String> texts(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** How many rows it touched. */
    static long rows(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    static void run(Connection db, List<String> each) throws SQLException {
        try (var statement = db.createStatement()) {
            for (var sql : each) {
                statement.execute(sql);
            }
        }
    }
}
