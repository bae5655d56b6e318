package org.kith.member;

import org.kith.account.Held;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Gives offices the names of their groups. */
@Component
class Posts {

    private final Groups groups;

    Posts(Groups groups) {
        this.groups = groups;
    }

    List<Post> of(Network.Id network, List<Held> held, Language reader) {
        var ids =
                held.stream()
                        .map(Held::group)
                        .filter(Objects::nonNull)
                        .map(Group.Id::new)
                        .collect(Collectors.toSet());
        var cards =
                ids.isEmpty() ? Map.<Group.Id, GroupCard>of() : groups.cards(network, ids, reader);
        return held.stream().map(one -> of(one, cards)).toList();
    }

    /** Without the names that their groups have now: for who may not read the network any more. */
    List<Post> nameless(List<Held> held) {
        return held.stream().map(one -> new Post(one, "", "")).toList();
    }

    private static Post of(Held one, Map<Group.Id, GroupCard> cards) {
        var group = one.group() == null ? null : cards.get(new Group.Id(one.group()));
        return group == null
                ? new Post(one, "", "")
                : new Post(one, group.name(), "/groups/" + group.slug());
    }
}
