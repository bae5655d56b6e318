package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Letters as rows of {@code outgoing_mail}. */
final class Letters {

    private Letters() {}

    /** From here to its end the transaction sees the letters of all networks. */
    static void carry(JdbcClient db) {
        db.sql("select set_config('kith.postman', 'on', true)").query(String.class).single();
    }

    static RowMapper<Message> of(JsonMapper json) {
        return (row, number) -> message(row, json);
    }

    static Message message(ResultSet row, JsonMapper json) throws SQLException {
        var network = row.getObject("network_id", UUID.class);
        var also = row.getString("also");
        var thread = row.getObject("thread", UUID.class);
        return new Message(
                row.getObject("id", UUID.class),
                network == null ? null : new Network.Id(network),
                Kind.of(row.getString("kind")),
                row.getString("recipient"),
                row.getString("sender"),
                new Words(
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("subject"),
                        row.getString("body")),
                also == null ? null : json.readValue(also, Words.class),
                thread == null
                        ? null
                        : new Message.Strand(
                                thread,
                                row.getObject("about", UUID.class),
                                row.getObject("answers", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "useless_from"),
                instant(row, "sent_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
