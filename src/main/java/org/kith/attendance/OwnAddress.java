package org.kith.attendance;

import org.kith.network.Network;
import org.springframework.stereotype.Component;

/** Where somebody sees their own attendance without a sign-in, and what rooms above add to it. */
@Component
public class OwnAddress {

    private final OwnLink link;
    private final AttendanceSteps steps;

    OwnAddress(OwnLink link, AttendanceSteps steps) {
        this.link = link;
        this.steps = steps;
    }

    /** Its path; it opens from now on. */
    public String of(Network network, Attendance.Id id) {
        var token = link.of(id);
        steps.lead(network.id(), id, token);
        return "/attendances/" + network.slug() + "/" + token.value();
    }
}
