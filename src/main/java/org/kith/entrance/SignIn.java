package org.kith.entrance;

import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Sessions;
import org.kith.account.SignInLinks;
import org.kith.account.Token;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.mail.Returned;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.kith.web.Next;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.Optional;

/**
 * The policy of signing in: a link by mail, once, for a short time; nobody learns who has a
 * sign-in.
 */
@Component
class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    static final Duration LINK_LASTS = Duration.ofMinutes(10);

    /** Links that wait in one mailbox at the same time. */
    private static final int MOST_OPEN = 5;

    private final People people;
    private final SignInLinks links;
    private final Sessions sessions;
    private final Strangers strangers;
    private final Outbox outbox;
    private final Returned returned;
    private final Messages messages;
    private final String address;

    SignIn(
            People people,
            SignInLinks links,
            Sessions sessions,
            Strangers strangers,
            Outbox outbox,
            Returned returned,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.strangers = strangers;
        this.outbox = outbox;
        this.returned = returned;
        this.messages = messages;
        this.address = address;
    }

    /**
     * Sends a link where the mail address is known, or where strangers are welcome; does the same
     * work, visibly, where neither is so.
     *
     * @param mail in small letters
     */
    @Transactional
    public void request(String mail, Language language, String next) {
        people.withMail(mail)
                .ifPresentOrElse(
                        person -> sendOnce(person, language, next),
                        () -> strangers.ask(mail, language, next));
    }

    /** What a letter of long life has opened does not open a session too. */
    @EventListener
    @Transactional
    public void wanted(SignInLinks.Wanted wanted) {
        sendOnce(wanted.person(), wanted.person().language(), wanted.next());
    }

    private void sendOnce(Person person, Language language, String next) {
        if (links.open(person.id()) < MOST_OPEN) {
            send(person, language, next);
        }
    }

    @Transactional
    public Optional<Token> open(Token link, String device) {
        var arrived = links.use(link).flatMap(people::find);
        arrived.ifPresentOrElse(
                person -> returned.reached(person.mail()),
                () -> LOG.info("somebody showed a link that does not open"));
        return arrived.map(
                person -> {
                    LOG.info("person {} signed in by a link", person.id());
                    return sessions.open(person.id(), device);
                });
    }

    private void send(Person person, Language language, String next) {
        var token = links.issue(person.id(), LINK_LASTS);
        var where = address + "/sign-in/" + token.value() + Next.asQuery(next);
        outbox.add(
                Message.to(
                                person.mail(),
                                language,
                                messages.get(language, "entrance.mail.subject"),
                                messages.get(
                                        language,
                                        "entrance.mail.body",
                                        person.name(),
                                        where,
                                        LINK_LASTS.toMinutes()))
                        .within(LINK_LASTS));
    }
}
