package org.kith.attendance;

import org.kith.account.AddressChanged;
import org.kith.account.OwnOffices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who comes hears of it, and is found, under another mail address too. */
@Component
class AttendanceFollows {

    private final OwnOffices offices;
    private final AttendanceSteps steps;

    AttendanceFollows(OwnOffices offices, AttendanceSteps steps) {
        this.offices = offices;
        this.steps = steps;
    }

    @EventListener
    void follow(AddressChanged change) {
        for (var network : offices.now(change.person())) {
            steps.readdress(network, change.before(), change.now());
        }
    }
}
