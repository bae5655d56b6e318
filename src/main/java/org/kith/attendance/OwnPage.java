package org.kith.attendance;

import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the letters about an attendance lead, which only who reads them knows. */
@Component
public class OwnPage {

    private final AttendanceSteps steps;
    private final OwnLink link;
    private final String address;

    OwnPage(AttendanceSteps steps, OwnLink link, @Value("${kith.address}") String address) {
        this.steps = steps;
        this.link = link;
        this.address = address;
    }

    /** The whole address; other pages about the same attendance stand below it. */
    public String of(Network network, Attendance one) {
        var token = link.of(one.id());
        steps.lead(network.id(), one.id(), token);
        return address + "/attendances/" + network.slug() + "/" + token.value();
    }
}
