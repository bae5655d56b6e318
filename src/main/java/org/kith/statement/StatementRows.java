package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.twinning.Link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows of statements and of what became of them. */
final class StatementRows {

    private StatementRows() {}

    static Statement statement(ResultSet row, int n) throws SQLException {
        var link = row.getObject("link_id", UUID.class);
        var hopedFor = row.getObject("hoped_for_id", UUID.class);
        var closedAt = moment(row, "closed_at");
        return new Statement(
                new Statement.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                new Group.Id(row.getObject("group_id", UUID.class)),
                link == null ? null : new Link.Id(link),
                hopedFor == null ? null : new Place.Id(hopedFor),
                row.getObject("kept_until", LocalDate.class),
                moment(row, "opened_at"),
                closedAt == null
                        ? null
                        : new Statement.Closed(closedAt, row.getString("closed_because")),
                row.getBoolean("delivered"),
                texts(row));
    }

    private static List<Wording> texts(ResultSet row) throws SQLException {
        var languages = (String[]) row.getArray("languages").getArray();
        var titles = (String[]) row.getArray("titles").getArray();
        var bodies = (String[]) row.getArray("bodies").getArray();
        var texts = new ArrayList<Wording>();
        for (var i = 0; i < languages.length; i++) {
            texts.add(new Wording(Language.of(languages[i]).orElseThrow(), titles[i], bodies[i]));
        }
        return texts;
    }

    static Delivery delivery(ResultSet row, int n) throws SQLException {
        return new Delivery(
                new Delivery.Id(row.getObject("id", UUID.class)),
                row.getString("given_to"),
                row.getObject("given_on", LocalDate.class),
                row.getInt("signatures"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("noted_name"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
