package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Replies can be reported by members, and hidden. */
@Component
class ReplyContent implements Reportable {

    private final Discussions discussions;
    private final DiscussionReplies replies;

    ReplyContent(Discussions discussions, DiscussionReplies replies) {
        this.discussions = discussions;
        this.replies = replies;
    }

    @Override
    public String kind() {
        return "reply";
    }

    @Override
    public String at() {
        return "replies";
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
                .flatMap(id -> replies.find(network.id(), new DiscussionReply.Id(id)))
                .filter(reply -> reply.takenBackAt() == null)
                .flatMap(reply -> content(network, reply, true));
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return replies.find(network.id(), new DiscussionReply.Id(id))
                .flatMap(reply -> content(network, reply, false));
    }

    /**
     * @param shown whether only in a discussion that readers see
     */
    private Optional<Content> content(Network network, DiscussionReply reply, boolean shown) {
        return discussions
                .find(network.id(), reply.discussion())
                .filter(discussion -> !shown || discussion.isShown())
                .map(
                        discussion ->
                                new Content(
                                        kind(),
                                        reply.id().value(),
                                        "/replies/" + reply.id(),
                                        discussion.words().title(),
                                        discussion.words().language(),
                                        reply.body(),
                                        DiscussionContent.groups(reply.group()),
                                        reply.by().person()));
    }
}
