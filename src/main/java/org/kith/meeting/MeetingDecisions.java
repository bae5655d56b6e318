package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.gathering.Gathering;
import org.kith.meeting.MeetingDecision.State;
import org.kith.meeting.MinutesText.Resolved;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What the meetings of each network decided. */
@Repository
class MeetingDecisions {

    private final NetworkScope scope;

    MeetingDecisions(NetworkScope scope) {
        this.scope = scope;
    }

    /** Open ones, the most overdue first. */
    List<MeetingDecision> open(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from decision where network_id = :network and state = 'open' order by until, id
                                        """)
                                .param("network", network.value())
                                .query(MeetingDecisions::decision)
                                .list());
    }

    /** Those that are done or dropped, the last first. */
    List<MeetingDecision> over(Network.Id network, int most) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from decision where network_id = :network and state <> 'open'
                                        order by said_at desc, id limit :most
                                        """)
                                .param("network", network.value())
                                .param("most", most)
                                .query(MeetingDecisions::decision)
                                .list());
    }

    boolean isAny(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from decision where network_id = :network)
                                        """)
                                .param("network", network.value())
                                .query(Boolean.class)
                                .single());
    }

    Optional<MeetingDecision> find(Network.Id network, MeetingDecision.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql("select * from decision where network_id = :network and id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(MeetingDecisions::decision)
                                .optional());
    }

    /** Until the transaction ends nobody else says anything of it. */
    Optional<MeetingDecision> hold(Network.Id network, MeetingDecision.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from decision where network_id = :network and id = :id for update
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(MeetingDecisions::decision)
                                .optional());
    }

    /**
     * As the minutes say it now: what they say no more was not decided, unless somebody has said
     * already what became of it. A new day reminds anew.
     */
    void follow(Network.Id network, Gathering.Id gathering, List<Resolved> resolved) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from decision
                                    where network_id = :network and gathering_id = :gathering and state = 'open' and id <> all(:kept)
                                    """)
                            .param("network", network.value())
                            .param("gathering", gathering.value())
                            .param("kept", resolved.stream().map(Resolved::id).toArray(UUID[]::new))
                            .update();
                    resolved.forEach(one -> put(network, gathering, one));
                    return null;
                });
    }

    private void put(Network.Id network, Gathering.Id gathering, Resolved one) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into decision (id, network_id, gathering_id, text, group_id, office, until)
                                        values (:id, :network, :gathering, :text, :group, :office, :until)
                                        on conflict (id) do update
                                        set text = excluded.text, group_id = excluded.group_id, office = excluded.office, until = excluded.until,
                                            week_told_at = case when decision.until = excluded.until then decision.week_told_at end,
                                            day_told_at = case when decision.until = excluded.until then decision.day_told_at end
                                        """)
                                .param("id", one.id())
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("text", one.text())
                                .param("group", one.group())
                                .param("office", one.group() == null ? one.who() : null)
                                .param("until", one.until())
                                .update());
    }

    void say(
            Network.Id network,
            Actor actor,
            MeetingDecision.Id id,
            State state,
            String words,
            Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update decision set state = :state, said = :words, said_at = :now, said_by = :by, said_name = :name
                                        where network_id = :network and id = :id
                                        """)
                                .param("state", state.code())
                                .param("words", words)
                                .param("now", Meetings.utc(now))
                                .param("by", actor.personId().value())
                                .param("name", actor.name())
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    /** Whether nobody had been told yet that it is due in a week. */
    boolean tellOfWeek(Network.Id network, MeetingDecision.Id id, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update decision set week_told_at = :now
                                                where network_id = :network and id = :id and state = 'open' and week_told_at is null
                                                """)
                                        .param("now", Meetings.utc(now))
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }

    /** Whether nobody had been told yet that it is due today. */
    boolean tellOfDay(Network.Id network, MeetingDecision.Id id, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update decision set day_told_at = :now
                                                where network_id = :network and id = :id and state = 'open' and day_told_at is null
                                                """)
                                        .param("now", Meetings.utc(now))
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }

    void groupBecomes(Network.Id network, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update decision set group_id = :kept where network_id = :network and group_id = :gone
                                        """)
                                .param("kept", kept.value())
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .update());
    }

    private static MeetingDecision decision(ResultSet row, int number) throws SQLException {
        var group = row.getObject("group_id", UUID.class);
        return new MeetingDecision(
                new MeetingDecision.Id(row.getObject("id", UUID.class)),
                new Gathering.Id(row.getObject("gathering_id", UUID.class)),
                row.getString("text"),
                group == null ? null : new Group.Id(group),
                row.getString("office"),
                row.getObject("until", LocalDate.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                said(row));
    }

    private static MeetingDecision.@Nullable Said said(ResultSet row) throws SQLException {
        var at = Meetings.instant(row, "said_at");
        return at == null
                ? null
                : new MeetingDecision.Said(
                        at,
                        Objects.requireNonNullElse(row.getString("said_name"), "—"),
                        row.getString("said"));
    }
}
