package org.kith.community;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

/** Gathers what pages say of other networks. */
@Component
class SharingParts {

    private final Communities communities;
    private final Sharing sharing;
    private final OtherNetworks others;
    private final WhoseRecord whose;

    SharingParts(
            Communities communities, Sharing sharing, OtherNetworks others, WhoseRecord whose) {
        this.communities = communities;
        this.sharing = sharing;
        this.others = others;
        this.whose = whose;
    }

    SharingPart of(Network network, Community community, Frame frame) {
        var here = frame.at("/communities/" + community.slug());
        return new SharingPart(
                sharing.isShared(network.id(), community.id()),
                frame.actor().may(Role.COORDINATOR)
                        || whose.isTheirs(network.id(), frame.actor(), community),
                others.communities(
                        network.id(),
                        community.place(),
                        community.kind(),
                        community.name(),
                        frame.language()),
                here + "/sharing",
                edit(here, frame));
    }

    SharingPart of(Network network, Group group, Frame frame) {
        var here = frame.at("/groups/" + group.slug());
        return new SharingPart(
                sharing.isShared(network.id(), group.id()),
                frame.actor().may(Role.COORDINATOR)
                        || whose.isTheirs(network.id(), frame.actor(), group),
                others.groups(network.id(), place(network, group), group.name(), frame.language()),
                here + "/sharing",
                edit(here, frame));
    }

    private Place.Id place(Network network, Group group) {
        return communities.find(network.id(), group.community()).orElseThrow().place();
    }

    private static String edit(String here, Frame frame) {
        return frame.actor().may(Role.REPRESENTATIVE) ? here + "/edit" : "";
    }
}
