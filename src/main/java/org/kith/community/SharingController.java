package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether other networks of this installation may learn of a community or a group. */
@Controller
class SharingController {

    private final Communities communities;
    private final Groups groups;
    private final Sharing sharing;

    SharingController(Communities communities, Groups groups, Sharing sharing) {
        this.communities = communities;
        this.groups = groups;
        this.sharing = sharing;
    }

    @PostMapping("/{network}/communities/{slug}/sharing")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfCommunity.class, unless = Role.COORDINATOR)
    Object community(
            Network network,
            Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean shared,
            Frame frame) {
        var community = communities.find(network.id(), slug).orElseThrow(NotHere::new);
        sharing.share(network.id(), actor, community.id(), shared);
        return Redirect.to(frame.at("/communities/" + community.slug() + "?saved=1"));
    }

    @PostMapping("/{network}/groups/{slug}/sharing")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    Object group(
            Network network,
            Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean shared,
            Frame frame) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        sharing.share(network.id(), actor, group.id(), shared);
        return Redirect.to(frame.at("/groups/" + group.slug() + "?saved=1"));
    }
}
