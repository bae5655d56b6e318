package org.kith.attendance;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What was noted at the doors of gatherings. */
@Repository
class DoorMarks {

    private final NetworkScope scope;

    DoorMarks(NetworkScope scope) {
        this.scope = scope;
    }

    /** By the clock of the database, which all doors are held against. */
    Instant now(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql("select clock_timestamp()")
                                .query(OffsetDateTime.class)
                                .single()
                                .toInstant());
    }

    /** False where it was told before. */
    boolean add(Network.Id network, DoorMark mark) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into door_mark (network_id, id, attendance_id, here, seen_at)
                                                values (:network, :id, :of, :here, :at) on conflict do nothing
                                                """)
                                        .param("network", network.value())
                                        .param("id", mark.id())
                                        .param("of", mark.of().party())
                                        .param("here", mark.here())
                                        .param("at", mark.at().atOffset(ZoneOffset.UTC))
                                        .update()
                                == 1);
    }

    List<DoorMark> of(Network.Id network, Attendance.Id of) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id, here, seen_at from door_mark where network_id = :network and attendance_id = :of
                                        """)
                                .param("network", network.value())
                                .param("of", of.value())
                                .query(
                                        (row, n) ->
                                                new DoorMark(
                                                        row.getObject("id", UUID.class),
                                                        Awaited.themselves(of.value()),
                                                        row.getBoolean("here"),
                                                        row.getObject(
                                                                        "seen_at",
                                                                        OffsetDateTime.class)
                                                                .toInstant()))
                                .list());
    }
}
