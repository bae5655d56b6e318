package org.kith.discussion;

import org.kith.account.Person;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Sends what was answered by mail and cannot stand in a discussion back to who wrote it. */
@Component
class RefusedReplies {

    /** After these it makes no sense to answer again. */
    private static final Set<String> FOR_GOOD = Set.of("gone", "closed");

    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    RefusedReplies(Outbox outbox, Messages messages, @Value("${kith.address}") String address) {
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** Whether what is sent back would come to them. */
    boolean reaches(Person person) {
        return !outbox.isOutOfReach(person.mail());
    }

    /**
     * To the address of their sign-in, whatever address they wrote from.
     *
     * @param why the last part of the key of the reason
     */
    void write(
            Network network,
            Person to,
            Discussion discussion,
            DiscussionFollowers.Follower follower,
            String words,
            String why) {
        var language = to.language();
        var gone = why.equals("gone");
        outbox.addAnswer(
                Message.to(
                                to.mail(),
                                language,
                                messages.get(
                                        language,
                                        "discussion.mail.refused.subject",
                                        gone ? "—" : discussion.words().title()),
                                messages.get(
                                        language,
                                        "discussion.mail.refused",
                                        messages.get(language, "discussion.mail.refused." + why),
                                        words,
                                        address
                                                + "/"
                                                + network.slug()
                                                + "/discussions"
                                                + (gone ? "" : "/" + discussion.id())))
                        .by(network, Kind.DISCUSSION)
                        .in(
                                new Message.Strand(
                                        discussion.id().value(),
                                        null,
                                        FOR_GOOD.contains(why) ? null : follower.id())));
    }
}
