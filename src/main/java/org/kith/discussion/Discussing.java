package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Somebody opens a discussion, or says something in one; who follows it hears of it. */
@Component
class Discussing {

    private final NetworkScope scope;
    private final Discussions discussions;
    private final DiscussionReplies replies;
    private final DiscussionFollowers followers;
    private final DiscussionReaders readers;
    private final DiscussionLetters letters;

    Discussing(
            NetworkScope scope,
            Discussions discussions,
            DiscussionReplies replies,
            DiscussionFollowers followers,
            DiscussionReaders readers,
            DiscussionLetters letters) {
        this.scope = scope;
        this.discussions = discussions;
        this.replies = replies;
        this.followers = followers;
        this.readers = readers;
        this.letters = letters;
    }

    /** The one that it opens; of a form that comes again the one that it opened before. */
    Discussion open(
            Network network,
            Actor actor,
            Discussion.Kind kind,
            Group.@Nullable Id group,
            Discussion.Words words,
            UUID form) {
        return scope.in(
                network.id(),
                db -> {
                    var id = Discussion.Id.next();
                    if (!discussions.open(network.id(), actor, id, kind, group, words, form)) {
                        return discussions
                                .sentBefore(network.id(), actor, form)
                                .flatMap(before -> discussions.find(network.id(), before))
                                .orElseThrow();
                    }
                    followers.add(network.id(), id, actor.personId());
                    readers.whoWantAll(network.id())
                            .forEach(person -> followers.add(network.id(), id, person));
                    var opened = discussions.find(network.id(), id).orElseThrow();
                    letters.tellOf(network, opened);
                    return opened;
                });
    }

    /** What became of words. */
    enum Outcome {
        /** They stand there, now or since the form came before. */
        SAID,
        /** Nothing can be said there any more. */
        CLOSED,
        /** The form came before with other words, and those stand there. */
        OTHER
    }

    Outcome reply(Network network, Actor actor, DiscussionReply reply, UUID form) {
        return scope.in(
                network.id(),
                db -> {
                    var discussion =
                            discussions
                                    .hold(network.id(), reply.discussion())
                                    .filter(Discussion::isOpen)
                                    .orElse(null);
                    if (discussion == null) {
                        return Outcome.CLOSED;
                    }
                    if (replies.add(network.id(), actor, reply, form)) {
                        followers.add(network.id(), discussion.id(), actor.personId());
                        letters.tellOf(network, discussion, reply);
                        return Outcome.SAID;
                    }
                    return replies.sentBefore(network.id(), actor, form)
                                    .filter(reply::saysTheSame)
                                    .isPresent()
                            ? Outcome.SAID
                            : Outcome.OTHER;
                });
    }
}
