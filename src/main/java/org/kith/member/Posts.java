package org.kith.member;

import org.kith.account.Held;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;

/** Gives offices the names of their groups. */
@Component
class Posts {

    private final Groups groups;

    Posts(Groups groups) {
        this.groups = groups;
    }

    List<Post> of(Network.Id network, List<Held> held) {
        return held.stream().map(one -> of(network, one)).toList();
    }

    private Post of(Network.Id network, Held one) {
        if (one.group() == null) {
            return new Post(one, "", "");
        }
        return groups.find(network, new Group.Id(one.group()))
                .map(group -> new Post(one, group.name(), "/groups/" + group.slug()))
                .orElseGet(() -> new Post(one, "", ""));
    }
}
