package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.Community;
import org.kith.shared.PartialDate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How rows become links and facts. */
final class LinkRows {

    private LinkRows() {}

    static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                new Link.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                kind(row),
                row.getString("name"),
                row.getString("reason"),
                sides(row),
                row.getString("different_because"),
                row.getBoolean("demonstration"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static StatedStage fact(ResultSet row, int number) throws SQLException {
        return new StatedStage(
                new StatedStage.Id(row.getObject("id", UUID.class)),
                Link.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                date(row, "stage_on"),
                StatedStage.voice(row.getString("said_by")),
                row.getString("source_key"),
                row.getString("evidence_url"),
                row.getString("evidence_document"),
                row.getString("note"),
                row.getString("actor_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawn_because"),
                row.getString("on_behalf"));
    }

    static Sides sides(ResultSet row) throws SQLException {
        return new Sides(communities(row, "a"), communities(row, "b"));
    }

    static Link.Kind kind(ResultSet row) throws SQLException {
        return Link.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    static Link.@Nullable Stage stage(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        return stage == null ? null : Link.Stage.valueOf(stage.toUpperCase(Locale.ROOT));
    }

    static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
        var iso = row.getString(column);
        return iso == null ? null : new PartialDate(iso);
    }

    static UUID[] uuids(List<Community.Id> ids) {
        return ids.stream().map(Community.Id::value).toArray(UUID[]::new);
    }

    private static List<Community.Id> communities(ResultSet row, String column)
            throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(Community.Id::new)
                .toList();
    }
}
