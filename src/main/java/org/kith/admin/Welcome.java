package org.kith.admin;

import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.SignInLinks;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Says where Kith is to be found, and lets its coordinator in. */
@Component
class Welcome {

    private static final Duration LINK_LASTS = Duration.ofHours(1);

    /** Who runs Kith where nobody has said who: on a machine where it is tried out. */
    private static final String UNSET = "coordinator@localhost";

    private final People people;
    private final SignInLinks links;
    private final String address;
    private final String coordinatorMail;

    Welcome(
            People people,
            SignInLinks links,
            @Value("${kith.address}") String address,
            @Value("${kith.coordinator.mail}") String coordinatorMail) {
        this.people = people;
        this.links = links;
        this.address = address;
        this.coordinatorMail = coordinatorMail;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var coordinator =
                people.add(
                        new Person(
                                Person.Id.next(),
                                "Coordinator",
                                coordinatorMail,
                                Language.EN,
                                true));
        if (coordinator.operator() && !coordinatorMail.equals(UNSET)) {
            people.withMail(UNSET).map(Person::id).ifPresent(people::runsNothing);
        }
        var token = links.issue(coordinator.id(), LINK_LASTS);
        // Not through the log: a sign-in link is for who sits here, not for who collects logs.
        System.out.printf(
                "%n  Kith is ready:            %s%n  Sign in as coordinator:   %s/sign-in/%s%n "
                        + " (opens once, within an hour; stop Kith with Ctrl-C)%n%n",
                address, address, token.value());
    }
}
