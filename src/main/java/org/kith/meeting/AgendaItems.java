package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.gathering.Gathering;
import org.kith.meeting.AgendaItem.Purpose;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What is spoken of at the meetings of each network. */
@Repository
class AgendaItems {

    private final NetworkScope scope;

    AgendaItems(NetworkScope scope) {
        this.scope = scope;
    }

    /** In the order of the meeting; then what was proposed, the oldest first. */
    List<AgendaItem> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from agenda_item where network_id = :network and gathering_id = :gathering
                                        order by place nulls last, proposed_at, id
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(AgendaItems::item)
                                .list());
    }

    Optional<AgendaItem> find(Network.Id network, AgendaItem.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        "select * from agenda_item where network_id = :network and"
                                                + " id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(AgendaItems::item)
                                .optional());
    }

    /** As it is given, in the place of the one with the same id; who proposed it stays. */
    void put(Network.Id network, Actor actor, AgendaItem one) {
        var proposed = one.proposed();
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into agenda_item (id, network_id, gathering_id, place, title, purpose, minutes, brought_by, paper,
                                                                 proposed_at, proposed_by, proposed_name)
                                        values (:id, :network, :gathering, nullif(:place, 0), :title, :purpose, :minutes, :group, :paper,
                                                :at, :by, :name)
                                        on conflict (id) do update
                                        set title = excluded.title, purpose = excluded.purpose, minutes = excluded.minutes,
                                            brought_by = excluded.brought_by, paper = excluded.paper
                                        """)
                                .param("id", one.id().value())
                                .param("network", network.value())
                                .param("gathering", one.gathering().value())
                                .param("place", one.place())
                                .param("title", one.title())
                                .param("purpose", one.purpose().code())
                                .param("minutes", one.minutes())
                                .param(
                                        "group",
                                        one.broughtBy() == null ? null : one.broughtBy().value())
                                .param("paper", one.paper())
                                .param("at", Meetings.utc(proposed == null ? null : proposed.at()))
                                .param("by", proposed == null ? null : actor.personId().value())
                                .param("name", proposed == null ? null : proposed.by())
                                .update());
    }

    /** What was refused before and is taken in now is refused no more. */
    void place(Network.Id network, AgendaItem.Id id, int place) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update agenda_item
                                        set place = :place, refused_at = null, refused_by = null, refused_name = null, refused_because = null
                                        where network_id = :network and id = :id
                                        """)
                                .param("place", place)
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    /** Whether it was there, and not taken in. */
    boolean refuse(Network.Id network, Actor actor, AgendaItem.Id id, String because, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update agenda_item
                                                set refused_at = :now, refused_by = :by, refused_name = :name, refused_because = :because
                                                where network_id = :network and id = :id and place is null
                                                """)
                                        .param("now", Meetings.utc(now))
                                        .param("by", actor.personId().value())
                                        .param("name", actor.name())
                                        .param("because", because)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }

    void remove(Network.Id network, AgendaItem.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        "delete from agenda_item where network_id = :network and"
                                                + " id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    void groupBecomes(Network.Id network, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update agenda_item set brought_by = :kept where network_id = :network and brought_by = :gone
                                        """)
                                .param("kept", kept.value())
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .update());
    }

    private static AgendaItem item(ResultSet row, int number) throws SQLException {
        var group = row.getObject("brought_by", UUID.class);
        return new AgendaItem(
                new AgendaItem.Id(row.getObject("id", UUID.class)),
                new Gathering.Id(row.getObject("gathering_id", UUID.class)),
                row.getInt("place"),
                row.getString("title"),
                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getInt("minutes"),
                group == null ? null : new Group.Id(group),
                row.getString("paper"),
                proposed(row),
                refused(row));
    }

    private static AgendaItem.@Nullable Proposed proposed(ResultSet row) throws SQLException {
        var at = Meetings.instant(row, "proposed_at");
        return at == null
                ? null
                : new AgendaItem.Proposed(
                        at, Objects.requireNonNullElse(row.getString("proposed_name"), "—"));
    }

    private static AgendaItem.@Nullable Refused refused(ResultSet row) throws SQLException {
        var at = Meetings.instant(row, "refused_at");
        return at == null
                ? null
                : new AgendaItem.Refused(
                        at,
                        Objects.requireNonNullElse(row.getString("refused_name"), "—"),
                        row.getString("refused_because"));
    }
}
