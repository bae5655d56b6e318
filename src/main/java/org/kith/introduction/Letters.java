package org.kith.introduction;

import org.kith.account.Members;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.community.Communities;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the people of an introduction by mail what happened, each in their language. A letter says
 * who and where, never what was written between the two: that is read after a sign-in.
 */
@Component
class Letters {

    private final Representatives representatives;
    private final Members members;
    private final People people;
    private final Groups groups;
    private final Communities communities;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    Letters(
            Representatives representatives,
            Members members,
            People people,
            Groups groups,
            Communities communities,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.representatives = representatives;
        this.members = members;
        this.people = people;
        this.groups = groups;
        this.communities = communities;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    boolean reachable(Network.Id network, Introduction one) {
        return !of(network, one, Step.Side.ASKED).isEmpty();
    }

    /** Who is told, of a side; the coordinators for the side of the coordinator. */
    List<Person> of(Network.Id network, Introduction one, Step.Side side) {
        return switch (side) {
            case ASKING -> representatives.of(network, one.asking());
            case ASKED -> asked(network, one);
            case COORDINATOR, KITH ->
                    members.coordinators(network).stream()
                            .map(people::find)
                            .flatMap(Optional::stream)
                            .toList();
        };
    }

    private List<Person> asked(Network.Id network, Introduction one) {
        return one.asked() == null
                ? List.of()
                : representatives.of(network, Objects.requireNonNull(one.asked()));
    }

    /** What happened, in the words of {@code introduction.mail.<act>}, to all of a side. */
    void tell(Network network, Introduction one, Step.Act act, Step.Side side) {
        of(network.id(), one, side).forEach(person -> write(network, one, act, person));
    }

    void write(Network network, Introduction one, Step.Act act, Person person) {
        var language = person.language();
        var group = groups.find(network.id(), one.asking()).map(Group::name).orElse("");
        var cards = communities.cards(network.id(), Set.of(one.from(), one.to()), language);
        var from = Objects.requireNonNull(cards.get(one.from())).label();
        var to = Objects.requireNonNull(cards.get(one.to())).label();
        var words = "introduction.mail." + act.code();
        outbox.add(
                Message.to(
                                person.mail(),
                                language,
                                messages.get(language, "introduction.mail.subject", from, to),
                                messages.get(
                                        language,
                                        "introduction.mail.body",
                                        person.name(),
                                        messages.get(language, words, group, from, to),
                                        address
                                                + "/"
                                                + network.slug()
                                                + "/introductions/"
                                                + one.id(),
                                        network.nameFor(language)))
                        .by(network, Kind.INTRODUCTION));
    }
}
