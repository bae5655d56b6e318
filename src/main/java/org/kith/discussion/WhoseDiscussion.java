package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.moderation.Moderators;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/**
 * A discussion is of who opened it, a reply of who wrote it; moderators close discussions too, and
 * what they closed only they open again.
 */
@Component
class WhoseDiscussion {

    private final Discussions discussions;
    private final DiscussionReplies replies;
    private final Moderators moderators;

    WhoseDiscussion(Discussions discussions, DiscussionReplies replies, Moderators moderators) {
        this.discussions = discussions;
        this.replies = replies;
        this.moderators = moderators;
    }

    private boolean opened(Network.Id network, Actor actor, Named named) {
        return discussions
                .find(network, new Discussion.Id(named.id("discussion")))
                .filter(one -> one.by().is(actor))
                .isPresent();
    }

    /** Whoever opened it, or moderates the network. */
    boolean closes(Network.Id network, Actor actor, Discussion discussion) {
        return discussion.by().is(actor) || moderates(network, actor);
    }

    /** Whoever opened it, unless somebody else closed it, or moderates the network. */
    boolean reopens(Network.Id network, Actor actor, Discussion discussion) {
        var course = discussion.course();
        var isOwn = course.closedAt() == null || course.closedBy().is(actor);
        return discussion.by().is(actor) && isOwn || moderates(network, actor);
    }

    boolean moderates(Network.Id network, Actor actor) {
        return actor.may(Role.COORDINATOR) || moderators.moderates(network, actor);
    }

    @Component
    record OfOpener(WhoseDiscussion whose) implements Owning {

        @Override
        public String who() {
            return "who opened the discussion";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return whose.opened(network, actor, named);
        }
    }

    @Component
    record OfCloser(WhoseDiscussion whose) implements Owning {

        @Override
        public String who() {
            return "who opened the discussion or moderates the network";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return whose.opened(network, actor, named) || whose.moderates(network, actor);
        }
    }

    @Component
    record OfReopener(WhoseDiscussion whose) implements Owning {

        @Override
        public String who() {
            return "who opened the discussion, unless somebody else closed it, or moderates the"
                    + " network";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return whose.discussions
                    .find(network, new Discussion.Id(named.id("discussion")))
                    .filter(one -> whose.reopens(network, actor, one))
                    .isPresent();
        }
    }

    @Component
    record OfReplier(WhoseDiscussion whose) implements Owning {

        @Override
        public String who() {
            return "who wrote the reply";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return whose.replies
                    .find(network, new DiscussionReply.Id(named.id("reply")))
                    .filter(one -> one.by().is(actor))
                    .isPresent();
        }
    }
}
