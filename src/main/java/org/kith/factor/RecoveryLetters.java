package org.kith.factor;

import org.kith.account.People;
import org.kith.account.Person;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Optional;

/** Tells all sides what happens with somebody's second factor, each in their language. */
@Component
class RecoveryLetters {

    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    RecoveryLetters(
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
     * @param what "asked", "waiting", "declined", "withdrawn" or "done"
     */
    void toAll(Recovery recovery, Person person, Collection<Person.Id> others, String what) {
        toPerson(recovery, person, what);
        others.stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .forEach(
                        other ->
                                send(
                                        other,
                                        "factor.recovery.to_others." + what,
                                        person,
                                        address + "/me/recoveries/" + recovery.id()));
    }

    void toPerson(Recovery recovery, Person person, String what) {
        send(person, "factor.recovery.to_person." + what, person, address + "/me/recovery");
    }

    private void send(Person to, String key, Person about, String where) {
        var language = to.language();
        outbox.add(
                Message.to(
                        to.mail(),
                        language,
                        messages.get(language, "factor.recovery.subject", about.name()),
                        messages.get(
                                language,
                                "factor.notice.body.plain",
                                to.name(),
                                messages.get(language, key, about.name(), Recovery.WAITS.toHours()),
                                where)));
    }
}
