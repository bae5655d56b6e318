package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.mail.Kind;
import org.kith.mail.KnowsWhatStands;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.UUID;

/**
 * What was taken back or hidden while its letters waited is not told by them, and nobody is told
 * who follows it no more.
 */
@Component
class WhatStands implements KnowsWhatStands {

    private final Discussions discussions;
    private final DiscussionReplies replies;
    private final DiscussionFollowers followers;

    WhatStands(Discussions discussions, DiscussionReplies replies, DiscussionFollowers followers) {
        this.followers = followers;
        this.discussions = discussions;
        this.replies = replies;
    }

    @Override
    public boolean knows(Kind kind) {
        return kind == Kind.DISCUSSION;
    }

    @Override
    public boolean stands(Network.Id network, UUID about, @Nullable UUID answers) {
        return (answers == null || followers.isThere(network, answers)) && isSaid(network, about);
    }

    private boolean isSaid(Network.Id network, UUID about) {
        return discussions
                .find(network, new Discussion.Id(about))
                .map(one -> one.isShown() && one.course().takenBackAt() == null)
                .orElseGet(() -> saysStill(network, new DiscussionReply.Id(about)));
    }

    private boolean saysStill(Network.Id network, DiscussionReply.Id id) {
        return replies.find(network, id)
                .filter(reply -> reply.takenBackAt() == null && replies.isShown(network, id))
                .flatMap(reply -> discussions.find(network, reply.discussion()))
                .filter(Discussion::isShown)
                .isPresent();
    }
}
