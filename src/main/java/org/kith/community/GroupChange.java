package org.kith.community;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

/** A group and its contacts change together or not at all. */
@Component
class GroupChange {

    private final NetworkScope scope;
    private final Groups groups;
    private final GroupContacts contacts;

    GroupChange(NetworkScope scope, Groups groups, GroupContacts contacts) {
        this.scope = scope;
        this.groups = groups;
        this.contacts = contacts;
    }

    void to(Network.Id network, Actor actor, GroupForm.Filled filled) {
        scope.in(
                network,
                db -> {
                    var group = groups.change(network, actor, filled.group());
                    contacts.name(network, actor, group.id(), filled.contacts());
                    return group;
                });
    }
}
