package org.kith.introduction;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.twinning.Link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Between the rows of the tables and what they stand for. */
final class IntroductionRow {

    private IntroductionRow() {}

    static Introduction introduction(ResultSet row, int number) throws SQLException {
        var asked = row.getObject("asked_group_id", UUID.class);
        var link = row.getObject("link_id", UUID.class);
        return new Introduction(
                new Introduction.Id(row.getObject("id", UUID.class)),
                new Group.Id(row.getObject("asking_group_id", UUID.class)),
                new Community.Id(row.getObject("asking_community_id", UUID.class)),
                new Community.Id(row.getObject("asked_community_id", UUID.class)),
                asked == null ? null : new Group.Id(asked),
                Introduction.State.of(row.getString("state")),
                instant(row, "asked_at"),
                instant(row, "answer_by"),
                instant(row, "state_since"),
                link == null ? null : new Link.Id(link));
    }

    static Step step(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new Step(
                new Step.Id(row.getObject("id", UUID.class)),
                Step.Act.valueOf(upper(row.getString("act"))),
                Step.Side.valueOf(upper(row.getString("side"))),
                reason == null ? null : Step.Reason.valueOf(upper(reason)),
                row.getString("words"),
                row.getString("actor_name"),
                instant(row, "at"));
    }

    static Introductions.Message message(ResultSet row, int number) throws SQLException {
        var author = row.getObject("actor_id", UUID.class);
        return new Introductions.Message(
                new Introduction.Id(row.getObject("introduction_id", UUID.class)),
                step(row, number),
                author == null ? null : new Person.Id(author));
    }

    static Map<String, @Nullable Object> columns(Network.Id network, Introduction one) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", one.id().value());
        columns.put("network", network.value());
        columns.put("asking", one.asking().value());
        columns.put("from", one.from().value());
        columns.put("to", one.to().value());
        columns.put("asked", one.asked() == null ? null : one.asked().value());
        columns.put("state", one.state().code());
        columns.put("askedAt", offset(one.askedAt()));
        columns.put("answerBy", offset(one.answerBy()));
        columns.put("since", offset(one.since()));
        columns.put("link", one.link() == null ? null : one.link().value());
        return columns;
    }

    static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
