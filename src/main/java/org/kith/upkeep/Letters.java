package org.kith.upkeep;

import org.kith.account.People;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.mail.Words;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/** What the people of a group, and the coordinators, are told by mail. */
@Component("lettersOfUpkeep")
class Letters {

    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    Letters(
            People people,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /**
     * Whom a letter reaches; contacts without a sign-in get theirs in the network's two languages.
     */
    record To(String name, String mail) {

        static To of(Person person) {
            return new To(person.name(), person.mail());
        }
    }

    /**
     * @param what which words: {@code upkeep.mail.<what>}
     * @param said another name, or a reason; may be empty
     * @param path of the page that the letter leads to
     */
    void write(Network network, To to, String what, Group group, String said, String path) {
        write(network, to, what, group.name(), said, path);
    }

    /**
     * @param group a name, or several, each on a line of its own
     */
    void write(Network network, To to, String what, String group, String said, String path) {
        outbox.add(letter(network, to, what, group, said, path));
    }

    /** What can be answered for a time only: it does not wait to be gathered with others. */
    void write(
            Network network,
            To to,
            String what,
            Group group,
            String said,
            String path,
            Duration lasts) {
        outbox.add(letter(network, to, what, group.name(), said, path).within(lasts));
    }

    private Message letter(
            Network network, To to, String what, String group, String said, String path) {
        var known = people.withMail(to.mail()).map(Person::language);
        var language = known.orElse(network.language());
        var first = words(language, to, what, network, group, said, path);
        var letter =
                Message.to(to.mail(), language, first.subject(), first.body())
                        .by(network, Kind.UPKEEP);
        var second = known.isPresent() ? Optional.<Language>empty() : network.secondLanguage();
        return second.map(other -> words(other, to, what, network, group, said, path))
                .map(letter::and)
                .orElse(letter);
    }

    private Words words(
            Language language,
            To to,
            String what,
            Network network,
            String group,
            String said,
            String path) {
        return new Words(
                language,
                words(language, what + ".subject", to, network, group, said, path),
                words(language, what + ".body", to, network, group, said, path));
    }

    private String words(
            Language language,
            String what,
            To to,
            Network network,
            String group,
            String said,
            String path) {
        return messages.get(
                language,
                "upkeep.mail." + what,
                to.name(),
                group,
                network.nameFor(language),
                said,
                address + path,
                Handover.LASTS.toDays(),
                Hearing.LASTS.toDays());
    }
}
