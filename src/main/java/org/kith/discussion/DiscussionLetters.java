package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Brings what is said to who follows it; each of their letters can be answered. */
@Component
class DiscussionLetters {

    private final DiscussionFollowers followers;
    private final People people;
    private final Groups groups;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    DiscussionLetters(
            DiscussionFollowers followers,
            People people,
            Groups groups,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.followers = followers;
        this.people = people;
        this.groups = groups;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** That it was opened, to who follows whatever is. */
    void tellOf(Network network, Discussion discussion) {
        var opened =
                new Told(
                        discussion,
                        discussion.words().title(),
                        "discussion.mail." + discussion.kind().code(),
                        discussion.by(),
                        discussion.group(),
                        discussion.words().body(),
                        discussion.id().value(),
                        "/discussions/" + discussion.id());
        tell(network, opened);
    }

    void tellOf(Network network, Discussion discussion, DiscussionReply reply) {
        var said =
                new Told(
                        discussion,
                        "Re: " + discussion.words().title(),
                        "discussion.mail.reply",
                        reply.by(),
                        reply.group(),
                        reply.body(),
                        reply.id().value(),
                        "/replies/" + reply.id());
        tell(network, said);
    }

    /** What a letter tells. */
    private record Told(
            Discussion discussion,
            String subject,
            String key,
            Writer by,
            Group.@Nullable Id group,
            String words,
            UUID about,
            String page) {}

    /** Not to who wrote it themselves. */
    private void tell(Network network, Told told) {
        followers.of(network.id(), told.discussion().id()).stream()
                .filter(one -> !one.person().equals(told.by().person()))
                .forEach(
                        one ->
                                people.find(one.person())
                                        .ifPresent(person -> tell(network, told, one, person)));
    }

    private void tell(
            Network network, Told told, DiscussionFollowers.Follower follower, Person to) {
        var language = to.language();
        var here = address + "/" + network.slug();
        outbox.add(
                Message.to(
                                to.mail(),
                                language,
                                told.subject(),
                                messages.get(
                                        language,
                                        told.key(),
                                        who(network, told, to),
                                        told.words(),
                                        here + told.page(),
                                        here + "/discussions/" + told.discussion().id()))
                        .by(network, Kind.DISCUSSION)
                        .in(
                                new Message.Strand(
                                        told.discussion().id().value(),
                                        told.about(),
                                        follower.id())));
    }

    private String who(Network network, Told told, Person to) {
        var name = Objects.requireNonNullElse(told.by().name(), "—");
        return Optional.ofNullable(told.group())
                .flatMap(group -> groups.find(network.id(), group))
                .map(
                        group ->
                                messages.get(
                                        to.language(), "discussion.mail.who", name, group.name()))
                .orElse(name);
    }
}
