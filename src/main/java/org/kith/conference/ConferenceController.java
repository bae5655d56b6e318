package org.kith.conference;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happens at a gathering, for everybody who may read it. */
@Controller
class ConferenceController {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final ConferenceSessions sessions;

    ConferenceController(Gatherings gatherings, GatheringLists lists, ConferenceSessions sessions) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.sessions = sessions;
    }

    @GetMapping("/{network}/gatherings/{gathering}/programme")
    @Allow(Role.VISITOR)
    ConferencePage show(Network network, Actor actor, @PathVariable String gathering) {
        var planning = actor.may(Role.COORDINATOR);
        var one =
                gatherings
                        .find(network.id(), gathering)
                        .filter(found -> found.isPublished() || planning)
                        .orElseThrow(NotHere::new);
        return new ConferencePage(
                lists.row(one),
                sessions.of(network.id(), one.id()).stream()
                        .filter(each -> planning || !each.draft())
                        .toList(),
                planning);
    }
}
