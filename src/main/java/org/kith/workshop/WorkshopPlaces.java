package org.kith.workshop;

import org.jspecify.annotations.Nullable;
import org.kith.attendance.Attendance;
import org.kith.conference.ConferenceSession;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Who has a place in which session of a network's gatherings, or waits for one. */
@Repository
public class WorkshopPlaces {

    private final NetworkScope scope;

    WorkshopPlaces(NetworkScope scope) {
        this.scope = scope;
    }

    /** Those with a place first, then those who wait; in each in the order in which they asked. */
    public List<WorkshopPlace> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from workshop_place where network_id = :network and gathering_id = :gathering
                                        order by placed_at is null, asked_at, id
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(WorkshopPlaces::place)
                                .list());
    }

    List<WorkshopPlace> of(Network.Id network, ConferenceSession.Id session) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from workshop_place where network_id = :network and session_id = :session
                                        order by placed_at is null, asked_at, id
                                        """)
                                .param("network", network.value())
                                .param("session", session.value())
                                .query(WorkshopPlaces::place)
                                .list());
    }

    /** At the end of the list of those who wait. */
    void add(Network.Id network, ConferenceSession session, Attendance.Id of, int companion) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into workshop_place (id, network_id, gathering_id, session_id, attendance_id, companion, starts, ends)
                                        values (:id, :network, :gathering, :session, :attendance, :companion, :starts, :ends)
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", network.value())
                                .param("gathering", session.gathering().value())
                                .param("session", session.id().value())
                                .param("attendance", of.value())
                                .param("companion", companion)
                                .param("starts", session.when().starts())
                                .param("ends", session.when().ends())
                                .update());
    }

    /** The database refuses more than there are. */
    void place(Network.Id network, WorkshopPlace one) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update workshop_place set placed_at = now() where network_id = :network and id = :id and placed_at is null
                                        """)
                                .param("network", network.value())
                                .param("id", one.id())
                                .update());
    }

    void remove(Network.Id network, WorkshopPlace one) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from workshop_place where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", one.id())
                                .update());
    }

    private static WorkshopPlace place(ResultSet row, int number) throws SQLException {
        return new WorkshopPlace(
                row.getObject("id", UUID.class),
                new ConferenceSession.Id(row.getObject("session_id", UUID.class)),
                new Attendance.Id(row.getObject("attendance_id", UUID.class)),
                row.getInt("companion"),
                instant(row.getObject("placed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
