package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

/**
 * A group and its contacts change together or not at all. Whoever is a contact speaks for the
 * group, so its own representatives and the coordinator name them, and nobody else.
 */
@Component
class GroupChange {

    private final NetworkScope scope;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Representatives representatives;

    GroupChange(
            NetworkScope scope,
            Groups groups,
            GroupContacts contacts,
            Representatives representatives) {
        this.scope = scope;
        this.groups = groups;
        this.contacts = contacts;
        this.representatives = representatives;
    }

    boolean mayNameContacts(Network.Id network, Actor actor, Group.Id group) {
        return actor.may(Role.COORDINATOR)
                || representatives.groupsOf(network, actor).contains(group);
    }

    void to(Network.Id network, Actor actor, GroupForm.Filled filled) {
        scope.in(
                network,
                db -> {
                    var group = groups.change(network, actor, filled.group());
                    if (mayNameContacts(network, actor, group.id())) {
                        contacts.name(network, actor, group.id(), filled.contacts());
                    }
                    return group;
                });
    }
}
