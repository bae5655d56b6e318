package org.kith.entrance;

import org.kith.account.Actor;
import org.kith.account.AddressChange;
import org.kith.account.AddressChanges;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Seals;
import org.kith.account.Sessions;
import org.kith.account.SignInLinks;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.web.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The policy of changing the address that opens an account: the new one shows that it is read by
 * its owner, and the old one hears of it before and after and has the last word for a week. Nobody
 * learns whose address another is.
 */
@Component
class ChangingAddress {

    private static final Logger LOG = LoggerFactory.getLogger(ChangingAddress.class);
    private static final String USE = "address.use";
    private static final String KEEP = "address.keep";

    private final AddressChanges changes;
    private final People people;
    private final Sessions sessions;
    private final SignInLinks links;
    private final Seals seals;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    ChangingAddress(
            AddressChanges changes,
            People people,
            Sessions sessions,
            SignInLinks links,
            Seals seals,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.changes = changes;
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.seals = seals;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /**
     * What a letter opens.
     *
     * @param keeps whether it went to the old address
     */
    record Way(AddressChange change, boolean keeps) {

        /** The new address alone opens nothing: it may have been mistyped, and be a stranger's. */
        boolean isFor(Actor actor) {
            return keeps || change.person().equals(actor.person());
        }

        boolean open() {
            var now = Instant.now();
            return keeps ? change.canBeStopped(now) : change.canBeDone(now);
        }
    }

    /**
     * @param now in small letters, and not the one they have
     */
    @Transactional
    public void ask(Person person, String now) {
        if (people.withMail(now).isPresent()) {
            send(person, now, "taken", "", AddressChange.LASTS, "");
            return;
        }
        var id = changes.ask(person, now);
        send(person, now, "ask", now, AddressChange.LASTS, where(USE, id));
        send(person, person.mail(), "asked", now, AddressChange.LASTS, where(KEEP, id));
        LOG.info("person {} asked to change their address", person.id());
    }

    Optional<Way> find(String token) {
        return way(USE, token, false).or(() -> way(KEEP, token, true));
    }

    private Optional<Way> way(String purpose, String token, boolean keeps) {
        return seals.open(purpose, token)
                .flatMap(facts -> changes.find(UUID.fromString(facts.getFirst())))
                .map(change -> new Way(change, keeps));
    }

    /**
     * False where it is too late. Links that went to the old address open nothing any more, and
     * whoever is signed in signs in anew.
     *
     * @throws org.springframework.dao.DuplicateKeyException where the address is somebody's by now
     */
    @Transactional
    public boolean press(Way way) {
        // First the person, then their change: stopping one stops others, and nobody waits in a
        // circle.
        people.hold(way.change().person());
        var held = changes.hold(way.change().id()).map(one -> new Way(one, way.keeps()));
        return held.filter(Way::open)
                .map(one -> one.keeps() ? stop(one) : finish(one))
                .orElse(false);
    }

    private boolean finish(Way way) {
        var change = way.change();
        var person = people.find(change.person()).orElseThrow();
        if (!changes.finish(change)) {
            return false;
        }
        links.endAll(change.person());
        sessions.endAll(change.person());
        send(
                person,
                change.before(),
                "done",
                change.now(),
                AddressChange.REGRET,
                where(KEEP, change.id()));
        LOG.info("person {} changed their address", change.person());
        return true;
    }

    /** Whoever asked was not the one who reads the old address: out with them. */
    private boolean stop(Way way) {
        var change = way.change();
        changes.stop(change);
        links.endAll(change.person());
        sessions.endAll(change.person());
        LOG.info("person {} keeps their address", change.person());
        return true;
    }

    private String where(String purpose, UUID id) {
        return address + "/address/" + seals.seal(purpose, id.toString());
    }

    /** At most an hour is told in minutes, more in days. */
    private void send(
            Person person, String to, String what, String other, Duration lasts, String where) {
        var language = person.language();
        var time = lasts.toDays() > 0 ? lasts.toDays() : lasts.toMinutes();
        outbox.add(
                Message.to(
                        to,
                        language,
                        messages.get(language, "entrance.address." + what + ".subject"),
                        messages.get(
                                language,
                                "entrance.address." + what + ".body",
                                person.name(),
                                other,
                                where,
                                time)));
    }
}
