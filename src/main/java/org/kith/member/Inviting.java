package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Members;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.SignInLinks;
import org.kith.account.Token;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The policy of inviting: who presses the button of the letter has the mailbox, and is what they
 * were invited to be.
 */
@Component
class Inviting {

    private final NetworkScope scope;
    private final Invitations invitations;
    private final Offices offices;
    private final People people;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Outbox outbox;
    private final InvitationLetter letter;

    Inviting(
            NetworkScope scope,
            Invitations invitations,
            Offices offices,
            People people,
            Members members,
            ApplicationEventPublisher events,
            Audit audit,
            Outbox outbox,
            InvitationLetter letter) {
        this.scope = scope;
        this.invitations = invitations;
        this.offices = offices;
        this.people = people;
        this.members = members;
        this.events = events;
        this.audit = audit;
        this.outbox = outbox;
        this.letter = letter;
    }

    /**
     * One letter, where another coordinator invites the same address at the same moment. False, and
     * nothing done, where no letter goes there.
     */
    boolean invite(Network network, Actor actor, String mail, Office office) {
        return scope.in(
                network.id(),
                db -> {
                    var token = Token.random();
                    if (!outbox.reaches(letter.of(network, actor, mail, office, token))) {
                        return false;
                    }
                    var id = Uuid7.next();
                    if (invitations.add(network.id(), actor, id, token, mail, office)) {
                        write(network.id(), actor, "invited", facts(id, office));
                        // Written now: the letter of the invitation that stands is the newer one.
                        outbox.add(letter.of(network, actor, mail, office, token));
                    }
                    return true;
                });
    }

    void withdraw(Network network, Actor actor, UUID invitation) {
        withdraw(network.id(), actor, invitation);
    }

    private void withdraw(Network.Id network, Actor actor, UUID invitation) {
        scope.in(
                network,
                db -> {
                    var taken = invitations.withdraw(network, actor, invitation);
                    taken.ifPresent(
                            mail ->
                                    write(
                                            network,
                                            actor,
                                            "uninvited",
                                            Map.of("invitation", invitation)));
                    return taken;
                });
    }

    /** Who left or was removed does not come back by an invitation from before. */
    @EventListener
    void ended(Offices.Ended ended) {
        if (ended.gone()) {
            people.find(ended.person()).stream()
                    .flatMap(who -> invitations.open(ended.network(), who.mail()).stream())
                    .forEach(one -> withdraw(ended.network(), ended.actor(), one.id()));
        }
    }

    /**
     * Who holds the office from now on; empty where the invitation is over. The letter may have
     * lain open for two weeks: whoever is not signed in already gets a link of their own.
     *
     * @param reader who pressed the button
     */
    Optional<Person> accept(
            Network network, Actor reader, Token token, String name, Language language) {
        return scope.in(
                network.id(),
                db ->
                        invitations
                                .find(network.id(), token)
                                .flatMap(one -> accept(network, one, name, language))
                                .map(person -> letIn(network, reader, person)));
    }

    private Person letIn(Network network, Actor reader, Person person) {
        if (!person.id().equals(reader.person())) {
            events.publishEvent(new SignInLinks.Wanted(person, "/" + network.slug()));
        }
        return person;
    }

    private Optional<Person> accept(
            Network network, Invitation one, String name, Language language) {
        offices.hold(network.id(), both(one));
        if (!stands(network, one)) {
            return Optional.empty();
        }
        var person = person(one.mail(), name, language);
        var actor = new Actor(person.id(), person.name(), one.office().power());
        if (!invitations.accept(network.id(), actor, one.id())) {
            return Optional.empty();
        }
        write(network.id(), actor, "accepted_invitation", facts(one.id(), one.office()));
        var inviter = new Actor(one.inviter(), one.by(), Role.COORDINATOR);
        offices.appoint(network.id(), inviter, person.id(), one.office(), null);
        return Optional.of(person);
    }

    /**
     * Whether who wrote it may still invite: an invitation does not outlive its writer's office.
     */
    boolean stands(Network network, Invitation one) {
        return people.find(one.inviter())
                .filter(inviter -> members.roleOf(network.id(), inviter).includes(Role.COORDINATOR))
                .isPresent();
    }

    /** Who is somebody here already keeps the name that they have, and was asked for none. */
    private Person person(String mail, String name, Language language) {
        return people.withMail(mail)
                .orElseGet(
                        () ->
                                people.add(
                                        new Person(Person.Id.next(), name, mail, language, false)));
    }

    /** Who wrote it, and who got it where they are somebody here already. */
    private List<Person.Id> both(Invitation one) {
        return Stream.concat(
                        Stream.of(one.inviter()),
                        people.withMail(one.mail()).map(Person::id).stream())
                .toList();
    }

    /** Whether the address has a name here already, which is then not asked for. */
    boolean known(Invitation one) {
        return people.withMail(one.mail()).isPresent();
    }

    private static Map<String, Object> facts(UUID invitation, Office office) {
        return Map.of("invitation", invitation, "office", office.code());
    }

    private void write(Network.Id network, Actor actor, String action, Map<String, Object> facts) {
        audit.write(
                network, actor, Audit.Change.of(action, "network", network.value(), null, facts));
    }
}
