package org.kith.conference;

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

/** Tells who proposed a session what became of it. */
@Component
class ProposalLetters {

    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    ProposalLetters(
            People people,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    void accepted(Network network, Gathering gathering, SessionProposal one) {
        reader(one).ifPresent(to -> write(network, gathering, one, to, "accepted", ""));
    }

    void declined(Network network, Gathering gathering, SessionProposal one, String because) {
        reader(one).ifPresent(to -> write(network, gathering, one, to, "declined", because));
    }

    private Optional<Person> reader(SessionProposal one) {
        return Optional.ofNullable(one.proposed().by()).flatMap(people::find);
    }

    private void write(
            Network network,
            Gathering gathering,
            SessionProposal one,
            Person to,
            String what,
            String because) {
        var language = to.language();
        var page = "/" + network.slug() + "/gatherings/" + gathering.slug() + "/proposal";
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
                                        because,
                                        address + page,
                                        network.nameFor(language)))
                        .by(network, Kind.GATHERING));
    }
}
