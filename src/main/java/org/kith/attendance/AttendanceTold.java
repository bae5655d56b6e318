package org.kith.attendance;

import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

/** Which reminders were sent: each once for a time at which it begins. */
@Repository
class AttendanceTold {

    private final NetworkScope scope;
    private final AttendanceStep step;

    AttendanceTold(NetworkScope scope) {
        this.scope = scope;
        this.step = new AttendanceStep(scope);
    }

    /** It begins at another time: what was told before its old one does not count. */
    void again(Network.Id network, Gathering.Id gathering) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update attendance set week_told_at = null, day_told_at = null
                                        where network_id = :network and gathering_id = :gathering
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .update());
    }

    /** False where they were told before. */
    boolean ofWeek(Network.Id network, Attendance.Id id) {
        return step.make(
                network,
                id,
                """
                update attendance set week_told_at = now()
                where network_id = :network and id = :id and week_told_at is null and day_told_at is null
                """);
    }

    boolean ofDay(Network.Id network, Attendance.Id id) {
        return step.make(
                network,
                id,
                """
                update attendance set day_told_at = now()
                where network_id = :network and id = :id and day_told_at is null
                """);
    }
}
