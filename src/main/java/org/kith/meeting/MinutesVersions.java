package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.gathering.Gathering;
import org.kith.meeting.MinutesVersion.Presence;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Every saving of the minutes of each network's meetings. */
@Repository
class MinutesVersions {

    private final NetworkScope scope;
    private final JsonMapper json;

    MinutesVersions(NetworkScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    /** The newest first. */
    List<MinutesVersion> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db -> {
                    var present = present(db, network, gathering);
                    return db.sql(
                                    """
                                    select * from minutes where network_id = :network and gathering_id = :gathering order by number desc
                                    """)
                            .param("network", network.value())
                            .param("gathering", gathering.value())
                            .query((row, n) -> version(row, present))
                            .list();
                });
    }

    boolean isAnyPut(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from minutes
                                                       where network_id = :network and gathering_id = :gathering and put_at is not null)
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(Boolean.class)
                                .single());
    }

    /** The meetings of which the sides were asked about minutes since then. */
    List<Gathering.Id> askedSince(Network.Id network, Instant since) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select distinct gathering_id from minutes where network_id = :network and put_at > :since
                                        """)
                                .param("network", network.value())
                                .param("since", Meetings.utc(since))
                                .query(
                                        (row, n) ->
                                                new Gathering.Id(
                                                        row.getObject("gathering_id", UUID.class)))
                                .list());
    }

    /** Whoever calls it holds the gathering. */
    void add(
            Network.Id network,
            Actor actor,
            Gathering.Id gathering,
            int number,
            MinutesText text,
            List<Presence> present,
            Instant now) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    insert into minutes (network_id, gathering_id, number, text, sha256, saved_at, saved_by, saved_name)
                                    values (:network, :gathering, :number, :text::jsonb, :sha256, :now, :by, :name)
                                    """)
                            .param("network", network.value())
                            .param("gathering", gathering.value())
                            .param("number", number)
                            .param("text", json.writeValueAsString(text))
                            .param("sha256", text.sha256())
                            .param("now", Meetings.utc(now))
                            .param("by", actor.personId().value())
                            .param("name", actor.name())
                            .update();
                    for (var place = 0; place < present.size(); place++) {
                        present(db, network, gathering, number, place, present.get(place));
                    }
                    return null;
                });
    }

    private static void present(
            JdbcClient db,
            Network.Id network,
            Gathering.Id gathering,
            int number,
            int place,
            Presence one) {
        db.sql(
                        """
                        insert into minutes_presence (id, network_id, gathering_id, number, place, group_id, attendee)
                        values (:id, :network, :gathering, :number, :place, :group, :name)
                        """)
                .param("id", Uuid7.next())
                .param("network", network.value())
                .param("gathering", gathering.value())
                .param("number", number)
                .param("place", place)
                .param("group", one.group() == null ? null : one.group().value())
                .param("name", one.name())
                .update();
    }

    /** The sides are asked about it from now on. */
    void put(
            Network.Id network,
            Actor actor,
            Gathering.Id gathering,
            int number,
            @Nullable LocalDate until,
            Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update minutes set put_at = :now, put_by = :by, put_name = :name, answer_until = :until
                                        where network_id = :network and gathering_id = :gathering and number = :number and put_at is null
                                        """)
                                .param("now", Meetings.utc(now))
                                .param("by", actor.personId().value())
                                .param("name", actor.name())
                                .param("until", until)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("number", number)
                                .update());
    }

    void groupBecomes(Network.Id network, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update minutes_presence set group_id = :kept where network_id = :network and group_id = :gone
                                        """)
                                .param("kept", kept.value())
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .update());
    }

    private static Map<Integer, List<Presence>> present(
            JdbcClient db, Network.Id network, Gathering.Id gathering) {
        var present = new HashMap<Integer, List<Presence>>();
        db.sql(
                        """
                        select number, group_id, attendee from minutes_presence
                        where network_id = :network and gathering_id = :gathering order by number, place
                        """)
                .param("network", network.value())
                .param("gathering", gathering.value())
                .query(
                        row -> {
                            present.computeIfAbsent(row.getInt("number"), n -> new ArrayList<>())
                                    .add(presence(row));
                        });
        return present;
    }

    private static Presence presence(ResultSet row) throws SQLException {
        var group = row.getObject("group_id", UUID.class);
        return new Presence(group == null ? null : new Group.Id(group), row.getString("attendee"));
    }

    private MinutesVersion version(ResultSet row, Map<Integer, List<Presence>> present)
            throws SQLException {
        var number = row.getInt("number");
        var put = Meetings.instant(row, "put_at");
        return new MinutesVersion(
                number,
                json.readValue(row.getString("text"), MinutesText.class),
                row.getString("sha256"),
                Meetings.always(row, "saved_at"),
                Objects.requireNonNullElse(row.getString("saved_name"), "—"),
                put == null
                        ? null
                        : new MinutesVersion.Put(
                                put, row.getObject("answer_until", LocalDate.class)),
                present.getOrDefault(number, List.of()));
    }
}
