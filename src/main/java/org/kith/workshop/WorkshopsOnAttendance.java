package org.kith.workshop;

import org.kith.attendance.Attendance;
import org.kith.attendance.OnOwnAttendance;
import org.kith.gathering.OnGatheringPage.Way;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** From the page of somebody's registration to the sessions in which places are few. */
@Component
class WorkshopsOnAttendance implements OnOwnAttendance {

    private final WorkshopOffers offers;

    WorkshopsOnAttendance(WorkshopOffers offers) {
        this.offers = offers;
    }

    @Override
    public List<Way> of(Network network, Attendance attendance, String address, Frame frame) {
        return offers.of(network, attendance).isEmpty()
                ? List.of()
                : List.of(new Way(address + "/workshops", frame.t("workshop.title"), true));
    }
}
