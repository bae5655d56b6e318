package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.shared.Language;
import org.kith.twinning.Link;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Discussions and replies as rows. */
final class DiscussionRows {

    private DiscussionRows() {}

    static Discussion discussion(ResultSet row, int number) throws SQLException {
        var helped = row.getObject("helped_id", UUID.class);
        return new Discussion(
                new Discussion.Id(row.getObject("id", UUID.class)),
                Discussion.Kind.of(row.getString("kind")).orElseThrow(),
                group(row),
                new Discussion.Words(
                        row.getString("title"),
                        row.getString("body"),
                        language(row),
                        chosen(row.getArray("stages"), Link.Stage.values(), Link.Stage::code),
                        chosen(row.getArray("link_kinds"), Link.Kind.values(), Link.Kind::code)),
                writer(row, "opened_by", "opened_name"),
                new Discussion.Course(
                        moment(row, "opened_at"),
                        instant(row, "edited_at"),
                        instant(row, "taken_back_at"),
                        instant(row, "closed_at"),
                        writer(row, "closed_by", "closed_name"),
                        row.getBoolean("hidden"),
                        row.getInt("replies"),
                        moment(row, "last_at"),
                        row.getBoolean("unanswered")),
                helped == null ? null : new DiscussionReply.Id(helped));
    }

    static DiscussionReply reply(ResultSet row, int number) throws SQLException {
        return new DiscussionReply(
                new DiscussionReply.Id(row.getObject("id", UUID.class)),
                new Discussion.Id(row.getObject("discussion_id", UUID.class)),
                group(row),
                row.getString("body"),
                language(row),
                writer(row, "written_by", "written_name"),
                moment(row, "written_at"),
                instant(row, "edited_at"),
                instant(row, "taken_back_at"),
                row.getBoolean("mailed"));
    }

    private static Group.@Nullable Id group(ResultSet row) throws SQLException {
        var group = row.getObject("group_id", UUID.class);
        return group == null ? null : new Group.Id(group);
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElseThrow();
    }

    private static Writer writer(ResultSet row, String by, String name) throws SQLException {
        var person = row.getObject(by, UUID.class);
        return Writer.kept(person == null ? null : new Person.Id(person), row.getString(name));
    }

    private static <T> List<T> chosen(Array codes, T[] all, Function<T, String> code)
            throws SQLException {
        var known = List.of((String[]) codes.getArray());
        return Arrays.stream(all).filter(one -> known.contains(code.apply(one))).toList();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
