package org.kith.conference;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.OnGatheringPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** On the page of a gathering: the way to what happens there, where something is planned. */
@Component
class ConferenceOnGathering implements OnGatheringPage {

    private final ConferenceSessions sessions;
    private final CallingForSessions calling;

    ConferenceOnGathering(ConferenceSessions sessions, CallingForSessions calling) {
        this.sessions = sessions;
        this.calling = calling;
    }

    @Override
    public Section of(Network network, Gathering gathering, Frame frame) {
        var planned =
                sessions.of(network.id(), gathering.id()).stream()
                        .filter(one -> !one.draft())
                        .count();
        var ways = new ArrayList<Way>();
        if (planned > 0 || frame.actor().may(Role.COORDINATOR)) {
            ways.add(way(gathering, "/programme", frame, "conference.open"));
        }
        if (calling.isOpen(network.id(), gathering) && frame.actor().may(Role.READER)) {
            ways.add(way(gathering, "/proposal", frame, "conference.propose"));
        }
        if (frame.actor().may(Role.COORDINATOR)) {
            ways.add(
                    new Way(
                            frame.at("/settings/gatherings/" + gathering.slug() + "/call"),
                            frame.t("conference.call")));
        }
        return ways.isEmpty()
                ? Section.NONE
                : new Section(
                        frame.t("conference.title"),
                        List.of(frame.t("conference.count", planned)),
                        ways);
    }

    private static Way way(Gathering gathering, String page, Frame frame, String words) {
        return new Way(frame.at("/gatherings/" + gathering.slug() + page), frame.t(words));
    }
}
