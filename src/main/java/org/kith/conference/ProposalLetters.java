package org.kith.conference;

import org.kith.account.Members;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.gathering.Gathering;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Tells those who run the network of a proposed session, and who proposed it what became of it. */
@Component
class ProposalLetters {

    private final Members members;
    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    ProposalLetters(
            Members members,
            People people,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.members = members;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    void proposed(Network network, Gathering gathering, SessionProposal one) {
        var page = "/settings/gatherings/" + gathering.slug() + "/call";
        members.coordinators(network.id()).stream()
                .filter(id -> !id.equals(one.proposed().by()))
                .flatMap(id -> people.find(id).stream())
                .forEach(
                        to ->
                                write(
                                        network,
                                        gathering,
                                        one,
                                        to,
                                        "proposed",
                                        one.proposed().name(),
                                        page));
    }

    void accepted(Network network, Gathering gathering, SessionProposal one) {
        reader(one).ifPresent(to -> answer(network, gathering, one, to, "accepted", ""));
    }

    void declined(Network network, Gathering gathering, SessionProposal one, String because) {
        reader(one).ifPresent(to -> answer(network, gathering, one, to, "declined", because));
    }

    private Optional<Person> reader(SessionProposal one) {
        return Optional.ofNullable(one.proposed().by()).flatMap(people::find);
    }

    private void answer(
            Network network,
            Gathering gathering,
            SessionProposal one,
            Person to,
            String what,
            String because) {
        var page = "/gatherings/" + gathering.slug() + "/proposal";
        write(network, gathering, one, to, what, because, page);
    }

    /**
     * @param more the words of who declined, or the name of who proposed
     * @param page within the network
     */
    private void write(
            Network network,
            Gathering gathering,
            SessionProposal one,
            Person to,
            String what,
            String more,
            String page) {
        var language = to.language();
        outbox.add(
                Message.to(
                                to.mail(),
                                language,
                                messages.get(
                                        language,
                                        "conference.mail." + what + ".subject",
                                        one.title()),
                                messages.get(
                                        language,
                                        "conference.mail." + what + ".body",
                                        to.name(),
                                        one.title(),
                                        gathering.titleFor(language).text(),
                                        more,
                                        address + "/" + network.slug() + page,
                                        network.nameFor(language)))
                        .by(network, Kind.GATHERING));
    }
}
