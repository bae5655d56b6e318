package org.kith.member;

import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody is told when others change what they are in a network. */
@Component
class MemberLetters {

    private final Networks networks;
    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    MemberLetters(
            Networks networks,
            People people,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.networks = networks;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** Not who leaves, and not who handed over: they know. */
    @EventListener
    void ended(Offices.Ended ended) {
        var others = ended.how() == Held.How.ENDED || ended.how() == Held.How.REMOVED;
        if (others && !ended.person().equals(ended.actor().person())) {
            var network = networks.withId(ended.network()).orElseThrow();
            var office = ended.offices().getFirst();
            people.find(ended.person())
                    .ifPresent(
                            to ->
                                    write(
                                            network,
                                            to,
                                            ended.how().code(),
                                            office,
                                            ended.actor().name()));
        }
    }

    /**
     * @param what which words: {@code member.mail.<what>}
     * @param by who did it
     */
    void write(Network network, Person to, String what, Office office, String by) {
        var language = to.language();
        var name = network.nameFor(language);
        outbox.add(
                Message.to(
                                to.mail(),
                                language,
                                messages.get(language, "member.mail." + what + ".subject", name),
                                messages.get(
                                        language,
                                        "member.mail." + what + ".body",
                                        to.name(),
                                        name,
                                        messages.label(
                                                network,
                                                language,
                                                "member.office." + office.code()),
                                        by,
                                        address + "/me/networks"))
                        .by(network, Kind.MEMBERS));
    }
}
