package org.kith.meeting;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gathering.Form;
import org.kith.gathering.OnGatheringPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** On the page of a meeting, for members: how many groups come, and the way to all answers. */
@Component
class MeetingOnGathering implements OnGatheringPage {

    private final MeetingHall hall;
    private final Representations representations;

    MeetingOnGathering(MeetingHall hall, Representations representations) {
        this.hall = hall;
        this.representations = representations;
    }

    @Override
    public Section of(Network network, Gathering gathering, Frame frame) {
        var shown =
                gathering.form() == Form.MEETING
                        && gathering.isPublished()
                        && frame.actor().may(Role.READER);
        if (!shown) {
            return Section.NONE;
        }
        var here = hall.enter(network, frame.actor(), gathering);
        var coming =
                representations.of(network.id(), gathering.id()).stream()
                        .filter(Representation::comes)
                        .filter(one -> hall.isInvited(here, one.group()))
                        .count();
        return new Section(
                frame.t("meeting.groups"),
                List.of(frame.t("meeting.coming.count", coming)),
                List.of(
                        new Way(
                                frame.at("/gatherings/" + gathering.slug() + "/groups"),
                                frame.t("meeting.groups.open"))));
    }
}
