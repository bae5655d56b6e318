package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a community's groups say of it. It stands in the registry, and is changed, not hidden. */
@Component
class CommunityContent implements Reportable {

    private final Communities communities;
    private final Groups groups;

    CommunityContent(Communities communities, Groups groups) {
        this.communities = communities;
        this.groups = groups;
    }

    @Override
    public String kind() {
        return "community";
    }

    @Override
    public String at() {
        return "communities";
    }

    @Override
    public boolean canBeHidden() {
        return false;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return communities.find(network.id(), name).map(one -> content(network, one, language));
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return communities
                .find(network.id(), new Community.Id(id))
                .map(one -> content(network, one, language));
    }

    private Content content(Network network, Community one, Language language) {
        var card = communities.cards(network.id(), Set.of(one.id()), language).get(one.id());
        return new Content(
                kind(),
                one.id().value(),
                "/communities/" + one.slug(),
                card == null ? one.slug() : card.label(),
                language,
                one.about(),
                groups.of(network.id(), one.id()).stream()
                        .map(Group::id)
                        .collect(Collectors.toSet()),
                null);
    }
}
