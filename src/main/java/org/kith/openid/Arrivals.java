package org.kith.openid;

import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Session;
import org.kith.account.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The policy of coming back: a provider opens for whom it was linked with here before, by somebody
 * who was signed in. What it says of a mail address links nobody, unless it hands such addresses
 * out itself, nothing else guards the account and nobody has parted the two before. It is one
 * factor, never the second.
 */
@Component
class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Exchange exchange;
    private final Identities identities;
    private final People people;
    private final Sessions sessions;
    private final Linking linking;
    private final TransactionTemplate transaction;

    Arrivals(
            Exchange exchange,
            Identities identities,
            People people,
            Sessions sessions,
            Linking linking,
            TransactionTemplate transaction) {
        this.exchange = exchange;
        this.identities = identities;
        this.people = people;
        this.sessions = sessions;
        this.linking = linking;
        this.transaction = transaction;
    }

    /**
     * @param departure what the browser took along; empty where it has nothing
     * @param here who is signed in already
     */
    Arrival arrive(
            Provider provider,
            Optional<Departure> departure,
            Reply reply,
            Optional<Session> here,
            String device) {
        var asked =
                departure.filter(
                        one -> one.isAnsweredBy(provider.key(), reply.state(), Instant.now()));
        if (asked.isEmpty() || reply.code().isBlank()) {
            return new Arrival.Failed(Trouble.LATE);
        }
        try {
            var identity = exchange.identity(provider, asked.get(), reply.code(), reply.issuer());
            return Objects.requireNonNull(
                    transaction.execute(status -> arrive(provider, identity, here, device)));
        } catch (IOException failed) {
            LOG.warn("{}: {}", provider, failed.getMessage());
            return new Arrival.Failed(Trouble.SILENT);
        }
    }

    private Arrival arrive(
            Provider provider, Identity identity, Optional<Session> here, String device) {
        var holder = identities.holder(identity);
        if (holder.isPresent()) {
            return here.filter(session -> !session.person().id().equals(holder.get())).isPresent()
                    ? new Arrival.Failed(Trouble.TAKEN)
                    : signIn(holder.get(), identity, device);
        }
        return vouchedFor(provider, identity, here)
                .filter(person -> linking.link(person, identity))
                .map(person -> signIn(person.id(), identity, device))
                .orElseGet(() -> new Arrival.Unknown(identity));
    }

    private Optional<Person> vouchedFor(
            Provider provider, Identity identity, Optional<Session> here) {
        return Optional.of(identity)
                .filter(one -> here.isEmpty() && one.proven() && provider.vouchesFor(one.mail()))
                .flatMap(one -> people.withMail(one.mail()))
                .filter(person -> !people.isGuarded(person.id()))
                .filter(person -> !identities.parted(person.id(), provider.key()));
    }

    private Arrival signIn(Person.Id person, Identity identity, String device) {
        identities.used(identity);
        LOG.info("person {} signed in by {}", person, identity.provider());
        return new Arrival.SignedIn(sessions.open(person, device));
    }
}
