package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.SignInLinks;
import org.kith.account.Token;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The policy of taking a group over: who accepts speaks for it from now on, in the place of the one
 * whom they replace.
 */
@Component
class TakingOver {

    private final NetworkScope scope;
    private final Handovers handovers;
    private final StandingHandovers standing;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Offices offices;
    private final StillThere stillThere;
    private final People people;
    private final ApplicationEventPublisher events;
    private final HandoverLetters letters;

    TakingOver(
            NetworkScope scope,
            Handovers handovers,
            StandingHandovers standing,
            Groups groups,
            GroupContacts contacts,
            Offices offices,
            StillThere stillThere,
            People people,
            ApplicationEventPublisher events,
            HandoverLetters letters) {
        this.scope = scope;
        this.handovers = handovers;
        this.standing = standing;
        this.groups = groups;
        this.contacts = contacts;
        this.offices = offices;
        this.stillThere = stillThere;
        this.people = people;
        this.events = events;
        this.letters = letters;
    }

    /** Whether the successor has a name here already, which is then not asked for. */
    boolean known(Handover one) {
        return people.withMail(one.toMail()).isPresent();
    }

    /**
     * The successor; empty where the hand-over is over. The letter may have lain open for three
     * weeks: whoever is not signed in already gets a link of their own.
     *
     * @param reader who pressed the button
     * @param name their own, as they wrote it; unused where they have one here already
     */
    Optional<Person> accept(
            Network network, Actor reader, Token token, String name, Language language) {
        return scope.in(
                network.id(),
                db -> {
                    var found = handovers.find(network.id(), token);
                    found.ifPresent(one -> offices.hold(network.id(), concerned(one)));
                    return found.filter(one -> standing.stands(network.id(), one))
                            .filter(
                                    one ->
                                            handovers.end(
                                                    network.id(), one.id(), Handover.End.ACCEPTED))
                            .map(one -> accepted(network, one, name, language))
                            .map(person -> letIn(network, reader, person));
                });
    }

    /** Who is somebody here already keeps the name that they have, and was asked for none. */
    private Person person(String mail, String name, Language language) {
        return people.withMail(mail)
                .orElseGet(
                        () ->
                                people.add(
                                        new Person(Person.Id.next(), name, mail, language, false)));
    }

    /** Whose offices it hangs on: they stay as they are while it is decided. */
    private Set<Person.Id> concerned(Handover one) {
        return Stream.concat(
                        Stream.of(one.from()),
                        Stream.of(one.toMail(), orEmpty(one.replaces()))
                                .flatMap(mail -> people.withMail(mail).stream())
                                .map(Person::id))
                .collect(Collectors.toSet());
    }

    private Person letIn(Network network, Actor reader, Person person) {
        if (!person.id().equals(reader.person())) {
            events.publishEvent(new SignInLinks.Wanted(person, "/" + network.slug()));
        }
        return person;
    }

    private Person accepted(Network network, Handover one, String name, Language language) {
        var group = groups.find(network.id(), one.group()).orElseThrow();
        var person = person(one.toMail(), name, language);
        var actor = new Actor(person.id(), person.name(), Office.REPRESENTATIVE.power());
        var replaced = letters.replaced(network, group, one);
        takePlace(network, one, person);
        var giver = new Actor(one.from(), one.fromName(), Office.REPRESENTATIVE.power());
        offices.appoint(
                network.id(), giver, person.id(), Office.REPRESENTATIVE, group.id().value());
        people.withMail(orEmpty(one.replaces()))
                .filter(old -> !old.id().equals(person.id()))
                .ifPresent(old -> end(network, actor, old, one));
        standing.write(network.id(), actor, one, "handed_over");
        stillThere.answer(network.id(), actor, group.id());
        letters.taken(network, group, one, person, replaced);
        return person;
    }

    /**
     * The successor stands first among the contacts, in the place of whom they replace; the others
     * stay. Written down as Kith's work: everybody reads the history of a group, and a name there
     * would say who its contact is.
     */
    private void takePlace(Network network, Handover one, Person successor) {
        var before = contacts.of(network.id(), one.group());
        var named = new ArrayList<GroupContact>();
        named.add(
                before.stream()
                        .filter(c -> is(c, one.toMail()))
                        .findFirst()
                        .map(c -> of(successor, c))
                        .orElseGet(
                                () ->
                                        new GroupContact(
                                                successor.name(),
                                                null,
                                                successor.mail(),
                                                null,
                                                GroupContact.Seen.asIn(before))));
        before.stream()
                .filter(c -> !is(c, one.toMail()) && !is(c, orEmpty(one.replaces())))
                .forEach(named::add);
        contacts.name(network.id(), Actor.KITH, one.group(), named);
    }

    private static GroupContact of(Person successor, GroupContact before) {
        return new GroupContact(
                successor.name(), before.role(), successor.mail(), before.phone(), before.seen());
    }

    private static boolean is(GroupContact contact, String mail) {
        return contact.mail() != null && Recipients.small(contact.mail()).equals(mail);
    }

    /** What they were in the group; what they are in the network itself stays. */
    private void end(Network network, Actor actor, Person old, Handover one) {
        for (var held : offices.of(network.id(), old.id())) {
            if (held.runs()
                    && one.group().value().equals(held.group())
                    && held.office().power() == Role.REPRESENTATIVE) {
                offices.end(network.id(), actor, old.id(), held.id(), Held.How.HANDED_OVER, "");
            }
        }
    }

    private static String orEmpty(@Nullable String mail) {
        return mail == null ? "" : mail;
    }

    /** As they act before they have signed in. */
    static Actor successor(Handover one) {
        return new Actor(null, one.toName(), Actor.VISITOR.role());
    }
}
