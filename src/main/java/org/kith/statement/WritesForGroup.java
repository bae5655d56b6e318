package org.kith.statement;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** A group's statements are written by those who speak for it. */
@Component
class WritesForGroup implements Owning {

    private final Groups groups;
    private final Representatives representatives;

    WritesForGroup(Groups groups, Representatives representatives) {
        this.groups = groups;
        this.representatives = representatives;
    }

    @Override
    public String who() {
        return "who speaks for the group";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return groups.find(network, named.text("slug"))
                .filter(group -> may(network, actor, group.id()))
                .isPresent();
    }

    boolean may(Network.Id network, Actor actor, Group.Id group) {
        return representatives.groupsOf(network, actor).contains(group);
    }
}
