package org.kith.attendance;

import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where somebody sees their own attendance without a sign-in, and what rooms above add to it below.
 * Only who reads their letters knows it; it opens from the moment that it is asked for.
 */
@Component
public class OwnAddress {

    private final OwnLink link;
    private final AttendanceSteps steps;
    private final String address;

    OwnAddress(OwnLink link, AttendanceSteps steps, @Value("${kith.address}") String address) {
        this.link = link;
        this.steps = steps;
        this.address = address;
    }

    /** Without scheme and host. */
    public String path(Network network, Attendance.Id id) {
        var token = link.of(id);
        steps.lead(network.id(), id, token);
        return "/attendances/" + network.slug() + "/" + token.value();
    }

    /** As a letter names it. */
    public String whole(Network network, Attendance.Id id) {
        return address + path(network, id);
    }
}
