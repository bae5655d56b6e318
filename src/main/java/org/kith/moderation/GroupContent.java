package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a group says of itself. It stands in the registry, and is changed rather than hidden. */
@Component
class GroupContent implements Reportable {

    private final Groups groups;

    GroupContent(Groups groups) {
        this.groups = groups;
    }

    @Override
    public String kind() {
        return "group";
    }

    @Override
    public String at() {
        return "groups";
    }

    @Override
    public boolean canBeHidden() {
        return false;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return groups.find(network.id(), name).map(one -> content(one, network));
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return groups.find(network.id(), new Group.Id(id)).map(one -> content(one, network));
    }

    private Content content(Group one, Network network) {
        var website = one.website() == null ? "" : "\n\n" + one.website();
        return new Content(
                kind(),
                one.id().value(),
                "/groups/" + one.slug(),
                one.name(),
                network.language(),
                one.about() + website,
                Set.of(one.id()),
                null);
    }
}
