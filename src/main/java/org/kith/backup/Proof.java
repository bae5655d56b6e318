package org.kith.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;

/** Writes down, outside all networks, that one is gone. */
final class Proof {

    private static final String WRITTEN =
            """
            insert into network_gone (slug, row_counts, seal_number, seal_hash)
            values (?, (select jsonb_object_agg(one.name, one.rows) from unnest(?::text[], ?::bigint[]) as one (name, rows)), ?, ?)
            returning gone_at
            """;

    private Proof() {}

    static Gone write(Connection db, String slug, Map<String, Long> counts, Seal seal)
            throws SQLException {
        try (var writing = db.prepareStatement(WRITTEN)) {
            writing.setString(1, slug);
            writing.setArray(2, db.createArrayOf("text", counts.keySet().toArray()));
            writing.setArray(3, db.createArrayOf("bigint", counts.values().toArray()));
            writing.setLong(4, seal.number());
            writing.setString(5, seal.hash());
            try (var row = writing.executeQuery()) {
                row.next();
                var at = row.getObject(1, OffsetDateTime.class).toInstant();
                return new Gone(slug, at, counts, seal.number(), seal.hash());
            }
        }
    }
}
