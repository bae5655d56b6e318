package org.kith.backup;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where the audit of a network ends.
 *
 * @param number 0 where nothing was ever written down in it
 * @param hash in hexadecimal
 */
record Seal(long number, String hash) {

    private static final String LAST =
            "select number, encode(hash, 'hex') from audit_head where network_id = kith_network()";

    static Seal last(Connection db) throws SQLException {
        try (var asking = db.createStatement();
                var row = asking.executeQuery(LAST)) {
            return row.next() ? new Seal(row.getLong(1), row.getString(2)) : new Seal(0, "");
        }
    }

    String said() {
        return number == 0 ? "no audit" : "the audit ended with seal %d %s".formatted(number, hash);
    }
}
