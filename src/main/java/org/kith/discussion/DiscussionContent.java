package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Discussions can be reported by members, and hidden with all that is said in them. */
@Component
class DiscussionContent implements Reportable {

    private final Discussions discussions;

    DiscussionContent(Discussions discussions) {
        this.discussions = discussions;
    }

    @Override
    public String kind() {
        return "discussion";
    }

    @Override
    public String at() {
        return "discussions";
    }

    @Override
    public boolean canBeHidden() {
        return true;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return Optional.of(name)
                .filter(id -> reader.may(Role.READER))
                .flatMap(Content::id)
                .flatMap(id -> discussions.find(network.id(), new Discussion.Id(id)))
                .filter(Discussion::isShown)
                .map(this::content);
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return discussions.find(network.id(), new Discussion.Id(id)).map(this::content);
    }

    private Content content(Discussion discussion) {
        var words = discussion.words();
        return new Content(
                kind(),
                discussion.id().value(),
                "/discussions/" + discussion.id(),
                words.title(),
                words.language(),
                words.title() + "\n\n" + words.body(),
                groups(discussion.group()),
                discussion.by().person());
    }

    static Set<Group.Id> groups(Group.@Nullable Id group) {
        return Stream.ofNullable(group).collect(Collectors.toSet());
    }
}
