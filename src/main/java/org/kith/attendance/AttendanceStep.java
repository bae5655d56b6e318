package org.kith.attendance;

import org.kith.network.Network;
import org.kith.network.NetworkScope;

/** A step in the course of one attendance. */
record AttendanceStep(NetworkScope scope) {

    /**
     * @param sql that changes the row where the step is still to be made
     * @return false where it was made before, or cannot be
     */
    boolean make(Network.Id network, Attendance.Id id, String sql) {
        return scope.in(
                network,
                db ->
                        db.sql(sql)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }
}
