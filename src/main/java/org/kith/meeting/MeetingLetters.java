package org.kith.meeting;

import org.kith.account.Members;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Representatives;
import org.kith.gathering.Gathering;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Speakers;
import org.kith.web.Days;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells sides that minutes wait for their word, and groups that what they are to do is due. */
@Component
class MeetingLetters {

    private final Speakers speakers;
    private final Representatives representatives;
    private final GroupContacts contacts;
    private final Members members;
    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    MeetingLetters(
            Speakers speakers,
            Representatives representatives,
            GroupContacts contacts,
            Members members,
            People people,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.speakers = speakers;
        this.representatives = representatives;
        this.contacts = contacts;
        this.members = members;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** Once each, however many sides somebody speaks for. */
    void ask(AtMeeting here, MinutesStanding standing) {
        standing.parties().stream()
                .flatMap(party -> speakersOf(here, party))
                .distinct()
                .filter(person -> !person.id().equals(here.actor().person()))
                .forEach(person -> ask(here, standing, person));
    }

    private Stream<Person> speakersOf(AtMeeting here, Party party) {
        var network = here.network().id();
        return switch (party) {
            case Party.OfLink(var side) ->
                    here.link() == null
                            ? Stream.of()
                            : speakers.of(network, here.link(), side).stream();
            case Party.OfNetwork(var group) -> representatives.of(network, group).stream();
        };
    }

    private void ask(AtMeeting here, MinutesStanding standing, Person person) {
        var language = person.language();
        var title = here.gathering().titleFor(language).text();
        var until = standing.until();
        var page = "/gatherings/" + here.gathering().slug() + "/minutes";
        outbox.add(
                Message.to(
                                person.mail(),
                                language,
                                messages.get(language, "meeting.mail.asked.subject", title),
                                messages.get(
                                        language,
                                        until == null
                                                ? "meeting.mail.asked.body"
                                                : "meeting.mail.asked.body.until",
                                        person.name(),
                                        title,
                                        until == null ? "" : Days.said(until, language),
                                        address + "/" + here.network().slug() + page,
                                        here.network().nameFor(language)))
                        .by(here.network(), Kind.GATHERING));
    }

    /** Somebody who hears that something is due. */
    private record Reader(String name, String mail, Language language) {}

    /** To the contacts of the group; where an office does it, to those who run the network. */
    void remind(Network network, Gathering gathering, MeetingDecision of, boolean today) {
        var group = of.group();
        var readers =
                group == null
                        ? members.coordinators(network.id()).stream()
                                .flatMap(id -> people.find(id).stream())
                                .map(one -> new Reader(one.name(), one.mail(), one.language()))
                                .toList()
                        : contacts.of(network.id(), group).stream()
                                .flatMap(contact -> reader(network, contact).stream())
                                .distinct()
                                .toList();
        readers.forEach(reader -> remind(network, gathering, of, today, reader));
    }

    private Optional<Reader> reader(Network network, GroupContact contact) {
        return Optional.ofNullable(contact.mail())
                .map(
                        mail ->
                                new Reader(
                                        contact.name(),
                                        mail,
                                        people.withMail(mail)
                                                .map(Person::language)
                                                .orElse(network.language())));
    }

    private void remind(
            Network network, Gathering gathering, MeetingDecision of, boolean today, Reader to) {
        var language = to.language();
        var key = today ? "meeting.mail.due" : "meeting.mail.week";
        var title = gathering.titleFor(language).text();
        var page = "/gatherings/" + gathering.slug() + "/decisions/" + of.id();
        outbox.add(
                Message.to(
                                to.mail(),
                                language,
                                messages.get(language, key + ".subject", title),
                                messages.get(
                                        language,
                                        key + ".body",
                                        to.name(),
                                        title,
                                        of.text(),
                                        Days.said(of.until(), language),
                                        address + "/" + network.slug() + page,
                                        network.nameFor(language),
                                        Objects.requireNonNullElse(of.office(), "")))
                        .by(network, Kind.GATHERING));
    }
}
