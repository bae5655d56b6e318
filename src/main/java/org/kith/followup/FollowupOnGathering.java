package org.kith.followup;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.OnGatheringPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** On the page of a gathering, for its organisers: the way to the questions after it. */
@Component
class FollowupOnGathering implements OnGatheringPage {

    @Override
    public Section of(Network network, Gathering gathering, Frame frame) {
        if (!gathering.isPublished()
                || gathering.isCancelled()
                || !frame.actor().may(Role.COORDINATOR)) {
            return Section.NONE;
        }
        var way = "/settings/gatherings/" + gathering.slug() + "/follow-up";
        return new Section(
                frame.t("followup.title"),
                List.of(),
                List.of(new Way(frame.at(way), frame.t("followup.way"))));
    }
}
