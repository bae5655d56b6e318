package org.kith.attendance;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Fee;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** What organisers mark of who comes: that they paid, and were seen at the door. */
@Repository
class AttendanceMarks {

    private final NetworkScope scope;

    AttendanceMarks(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * @param amount what was paid; null takes it back
     */
    void pay(Network.Id network, Attendance.Id id, @Nullable Fee amount) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update attendance set paid_minor = :minor, paid_currency = :currency
                                        where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .param("minor", amount == null ? null : amount.minor())
                                .param("currency", amount == null ? null : amount.currency())
                                .update());
    }

    /** Until the transaction ends nobody else marks them; false where they are none of these. */
    boolean hold(Network.Id network, Gathering.Id gathering, Attendance.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id from attendance
                                        where network_id = :network and gathering_id = :gathering and id = :id for update
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("id", id.value())
                                .query(UUID.class)
                                .optional()
                                .isPresent());
    }

    /**
     * As all doors together have it, also of those who had said meanwhile that they do not come.
     *
     * @param at null where they are not there
     */
    void arriveAt(Network.Id network, Attendance.Id id, @Nullable Instant at) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update attendance set arrived_at = :at where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                                .update());
    }
}
