package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.Link;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What the meetings of each network are beyond their gatherings. */
@Repository
class Meetings {

    private final NetworkScope scope;

    Meetings(NetworkScope scope) {
        this.scope = scope;
    }

    /** Empty where nobody has said anything of it yet. */
    Optional<Meeting> find(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from meeting where network_id = :network and gathering_id = :gathering
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(Meetings::meeting)
                                .optional());
    }

    Meeting of(Network.Id network, Gathering.Id gathering) {
        return find(network, gathering).orElseGet(() -> Meeting.plain(gathering));
    }

    void put(Network.Id network, Meeting meeting) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into meeting (gathering_id, network_id, link_id, turned, agenda_closed_at, minutes_public_at)
                                        values (:gathering, :network, :link, :turned, :closed, :public)
                                        on conflict (gathering_id) do update
                                        set link_id = excluded.link_id, turned = excluded.turned, agenda_closed_at = excluded.agenda_closed_at,
                                            minutes_public_at = excluded.minutes_public_at
                                        """)
                                .param("gathering", meeting.gathering().value())
                                .param("network", network.value())
                                .param(
                                        "link",
                                        meeting.link() == null ? null : meeting.link().value())
                                .param("turned", meeting.turned())
                                .param("closed", utc(meeting.agendaClosedAt()))
                                .param("public", utc(meeting.minutesPublicAt()))
                                .update());
    }

    boolean isAnyOf(Network.Id network, Link.Id link) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from meeting where network_id = :network and link_id = :link)
                                        """)
                                .param("network", network.value())
                                .param("link", link.value())
                                .query(Boolean.class)
                                .single());
    }

    /**
     * @param turned whether the sides of the one are those of the other turned around
     */
    void linkBecomes(Network.Id network, Link.Id gone, Link.Id kept, boolean turned) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update meeting set link_id = :kept, turned = turned <> :turned
                                        where network_id = :network and link_id = :gone
                                        """)
                                .param("kept", kept.value())
                                .param("turned", turned)
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .update());
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        var link = row.getObject("link_id", UUID.class);
        return new Meeting(
                new Gathering.Id(row.getObject("gathering_id", UUID.class)),
                link == null ? null : new Link.Id(link),
                row.getBoolean("turned"),
                instant(row, "agenda_closed_at"),
                instant(row, "minutes_public_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant always(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
