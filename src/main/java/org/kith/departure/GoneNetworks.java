package org.kith.departure;

import org.kith.backup.Gone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What is left of the networks that were deleted: of the installation, and of no network. */
@Repository
class GoneNetworks {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    GoneNetworks(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The newest first, at most two hundred: {@code doctor} names them all. */
    List<Gone> newest() {
        return db.sql("select * from network_gone order by gone_at desc, id limit 200")
                .query(this::gone)
                .list();
    }

    private Gone gone(ResultSet row, int number) throws SQLException {
        return new Gone(
                row.getString("slug"),
                row.getObject("gone_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("row_counts"), COUNTS),
                row.getLong("seal_number"),
                row.getString("seal_hash"));
    }
}
