package org.kith.conference;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.OnGatheringPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** On the page of a gathering: the way to what happens there, where something is planned. */
@Component
class ConferenceOnGathering implements OnGatheringPage {

    private final ConferenceSessions sessions;

    ConferenceOnGathering(ConferenceSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Section of(Network network, Gathering gathering, Frame frame) {
        var planned =
                sessions.of(network.id(), gathering.id()).stream()
                        .filter(one -> !one.draft())
                        .count();
        if (planned == 0 && !frame.actor().may(Role.COORDINATOR)) {
            return Section.NONE;
        }
        return new Section(
                frame.t("conference.title"),
                List.of(frame.t("conference.count", planned)),
                List.of(
                        new Way(
                                frame.at("/gatherings/" + gathering.slug() + "/programme"),
                                frame.t("conference.open"))));
    }
}
