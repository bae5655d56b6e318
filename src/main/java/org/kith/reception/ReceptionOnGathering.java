package org.kith.reception;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.OnGatheringPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** On the page of a gathering, for its organisers: the way to its papers. */
@Component
class ReceptionOnGathering implements OnGatheringPage {

    @Override
    public Section of(Network network, Gathering gathering, Frame frame) {
        if (!frame.actor().may(Role.COORDINATOR)) {
            return Section.NONE;
        }
        var way = "/settings/gatherings/" + gathering.slug() + "/reception";
        return new Section(
                frame.t("reception.title"),
                List.of(),
                List.of(new Way(frame.at(way), frame.t("reception.way"))));
    }
}
