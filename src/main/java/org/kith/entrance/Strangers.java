package org.kith.entrance;

import org.kith.account.Newcomers;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Sessions;
import org.kith.account.Token;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.kith.web.Next;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The policy of letting somebody in whom nobody knows: only on the way to a page that is for them,
 * asking to belong or speaking for a group, and only by pressing the button of a letter. Whether an
 * address is known shows nowhere: at such a door both kinds get a letter, and one answer.
 */
@Component
class Strangers {

    private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);

    private static final Pattern DOOR =
            Pattern.compile(
                    "/([a-z0-9][a-z0-9-]{1,39})/(application|groups/[^/?#]+/claim)(\\?.*)?");

    /** Letters that wait in one mailbox at the same time. */
    private static final int MOST_OPEN = 5;

    private final Networks networks;
    private final Newcomers newcomers;
    private final People people;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    Strangers(
            Networks networks,
            Newcomers newcomers,
            People people,
            Sessions sessions,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.networks = networks;
        this.newcomers = newcomers;
        this.people = people;
        this.sessions = sessions;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** A network that is not published does not exist for strangers. */
    boolean welcome(String next) {
        var door = DOOR.matcher(Next.goal(next));
        return door.matches()
                && networks.find(door.group(1)).filter(Network::published).isPresent();
    }

    void ask(String mail, Language language, String next) {
        if (!welcome(next) || newcomers.open(mail) >= MOST_OPEN) {
            return;
        }
        var token = newcomers.ask(mail, SignIn.LINK_LASTS);
        outbox.add(
                Message.to(
                                mail,
                                language,
                                messages.get(language, "entrance.mail.newcomer.subject"),
                                messages.get(
                                        language,
                                        "entrance.mail.newcomer.body",
                                        address
                                                + "/sign-in/new/"
                                                + token.value()
                                                + Next.asQuery(next),
                                        SignIn.LINK_LASTS.toMinutes()))
                        .within(SignIn.LINK_LASTS));
    }

    /** The session of who has become a person; empty where the letter is used up or too old. */
    @Transactional
    public Optional<Token> become(Token letter, String name, Language language, String device) {
        var mail = newcomers.use(letter);
        if (mail.isEmpty()) {
            LOG.info("somebody showed a stranger's letter that does not open");
        }
        return mail.map(one -> new Person(Person.Id.next(), name, one, language, false))
                .map(people::add)
                .map(
                        person -> {
                            LOG.info("person {} signed in by a stranger's letter", person.id());
                            return sessions.open(person.id(), device);
                        });
    }
}
