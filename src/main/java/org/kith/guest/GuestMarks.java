package org.kith.guest;

import org.kith.attendance.Awaited;
import org.kith.attendance.DoorMark;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was noted of guests, and of who comes along, at the doors of gatherings. */
@Repository
class GuestMarks {

    private final NetworkScope scope;

    GuestMarks(NetworkScope scope) {
        this.scope = scope;
    }

    /** Until the transaction ends nobody else marks them; false where they are no guest of it. */
    boolean hold(Network.Id network, Gathering.Id gathering, Guest.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id from guest
                                        where network_id = :network and gathering_id = :gathering and id = :id for update
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("id", id.value())
                                .query(UUID.class)
                                .optional()
                                .isPresent());
    }

    /** False where it was told before. */
    boolean add(Network.Id network, DoorMark mark) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into guest_mark (network_id, id, guest_id, companion, here, seen_at)
                                                values (:network, :id, :guest, :companion, :here, :at) on conflict do nothing
                                                """)
                                        .param("network", network.value())
                                        .param("id", mark.id())
                                        .param("guest", mark.of().party())
                                        .param("companion", mark.of().companion())
                                        .param("here", mark.here())
                                        .param("at", mark.at().atOffset(ZoneOffset.UTC))
                                        .update()
                                == 1);
    }

    /** Who is there, and since when: as all doors together have it. */
    Map<Awaited, Instant> seen(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        seen(
                                db.sql(
                                                """
                                                select m.* from guest_mark m join guest g on g.network_id = m.network_id and g.id = m.guest_id
                                                where m.network_id = :network and g.gathering_id = :gathering
                                                """)
                                        .param("network", network.value())
                                        .param("gathering", gathering.value())
                                        .query(GuestMarks::mark)
                                        .list()));
    }

    /** The same of one guest. */
    Map<Awaited, Instant> seen(Network.Id network, Guest.Id guest) {
        return scope.in(
                network,
                db ->
                        seen(
                                db.sql(
                                                """
                                                select * from guest_mark where network_id = :network and guest_id = :guest
                                                """)
                                        .param("network", network.value())
                                        .param("guest", guest.value())
                                        .query(GuestMarks::mark)
                                        .list()));
    }

    private static Map<Awaited, Instant> seen(List<DoorMark> marks) {
        var seen = new HashMap<Awaited, Instant>();
        marks.stream()
                .collect(Collectors.groupingBy(DoorMark::of))
                .forEach(
                        (of, theirs) -> {
                            var arrived = DoorMark.arrived(null, theirs);
                            if (arrived != null) {
                                seen.put(of, arrived);
                            }
                        });
        return seen;
    }

    private static DoorMark mark(ResultSet row, int number) throws SQLException {
        return new DoorMark(
                row.getObject("id", UUID.class),
                new Awaited(row.getObject("guest_id", UUID.class), row.getString("companion")),
                row.getBoolean("here"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }
}
