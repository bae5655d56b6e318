package org.kith.community;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A group's life in time. */
@Controller
class GroupLifeController {

    private final Groups groups;
    private final GroupLife life;

    GroupLifeController(Groups groups, GroupLife life) {
        this.groups = groups;
        this.life = life;
    }

    @GetMapping("/{network}/groups/{slug}/life")
    @Allow(Role.VISITOR)
    LifePage show(
            Network network,
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "1") int page) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        return new LifePage(
                group.name(),
                frame.at("/groups/" + group.slug()),
                Moment.page(life.of(network, group, frame), page));
    }
}
