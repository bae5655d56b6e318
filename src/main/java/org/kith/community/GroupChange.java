package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/**
 * A group and its contacts change together or not at all. Whoever is a contact speaks for the
 * group, so its own representatives and the coordinator name them, and nobody else.
 */
@Component
class GroupChange {

    private final NetworkScope scope;
    private final Groups groups;
    private final GroupContacts contacts;
    private final NamedPeople named;
    private final Representatives representatives;
    private final ApplicationEventPublisher events;

    GroupChange(
            NetworkScope scope,
            Groups groups,
            GroupContacts contacts,
            NamedPeople named,
            Representatives representatives,
            ApplicationEventPublisher events) {
        this.scope = scope;
        this.groups = groups;
        this.contacts = contacts;
        this.named = named;
        this.representatives = representatives;
        this.events = events;
    }

    boolean mayNameContacts(Network.Id network, Actor actor, Group.Id group) {
        return actor.may(Role.COORDINATOR)
                || representatives.groupsOf(network, actor).contains(group);
    }

    void to(Network.Id network, Actor actor, GroupForm.Filled filled) {
        scope.in(
                network,
                db -> {
                    var id = filled.group().id();
                    var speaks = representatives.groupsOf(network, actor).contains(id);
                    groups.change(network, actor, filled.group());
                    if (speaks || actor.may(Role.COORDINATOR)) {
                        contacts.name(network, actor, id, contacts(network, filled));
                        filled.named().ifPresent(mails -> named.name(network, actor, id, mails));
                    }
                    if (speaks) {
                        events.publishEvent(new Group.SpokenFor(network, actor, id));
                    }
                    return id;
                });
    }

    /** Whom the form could not show is not taken away by it. */
    private List<GroupContact> contacts(Network.Id network, GroupForm.Filled filled) {
        var others = contacts.of(network, filled.group().id()).stream().skip(filled.shown());
        return Stream.concat(filled.contacts().stream(), others).toList();
    }
}
