package org.kith.guest;

import org.kith.gathering.Gathering;
import org.kith.gathering.OnGatheringPage;
import org.kith.network.Network;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** On the page of a gathering: until when all who come have to be named. */
@Component
class NamesDueOnGathering implements OnGatheringPage {

    private final NamesDue due;

    NamesDueOnGathering(NamesDue due) {
        this.due = due;
    }

    @Override
    public Section of(Network network, Gathering gathering, Frame frame) {
        if (!gathering.isAwaited(Instant.now())) {
            return Section.NONE;
        }
        return due.of(network.id(), gathering.id())
                .map(day -> frame.t("guest.due.all", Days.said(day, frame.language())))
                .map(line -> new Section(frame.t("guest.due.names"), List.of(line), List.of()))
                .orElse(Section.NONE);
    }
}
