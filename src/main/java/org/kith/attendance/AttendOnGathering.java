package org.kith.attendance;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.OnGatheringPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;

/** On the page of a gathering: how many places are left, the way to register, the list. */
@Component
class AttendOnGathering implements OnGatheringPage {

    private final Attendances attendances;

    AttendOnGathering(Attendances attendances) {
        this.attendances = attendances;
    }

    @Override
    public Section of(Network network, Gathering gathering, Frame frame) {
        if (!gathering.isPublished()) {
            return Section.NONE;
        }
        var lines = new ArrayList<String>();
        var ways = new ArrayList<Way>();
        if (gathering.takesRegistrations(Instant.now())) {
            attendances
                    .free(network.id(), gathering)
                    .ifPresent(free -> lines.add(frame.t("attendance.free", Math.max(0, free))));
            ways.add(
                    new Way(
                            frame.at("/gatherings/" + gathering.slug() + "/attendance"),
                            frame.t("attendance.register"),
                            true));
        }
        if (frame.actor().may(Role.COORDINATOR)) {
            ways.add(
                    new Way(
                            frame.at("/settings/gatherings/" + gathering.slug() + "/attendances"),
                            frame.t("attendance.list")));
        }
        return new Section(frame.t("attendance.section"), lines, ways);
    }
}
