package org.kith.openid;

import org.kith.account.Person;
import org.kith.web.Cookies;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other rooms show of providers. */
@Component
public class OwnProviders {

    private final Providers providers;
    private final Identities identities;
    private final Luggage luggage;

    OwnProviders(Providers providers, Identities identities, Luggage luggage) {
        this.providers = providers;
        this.identities = identities;
        this.luggage = luggage;
    }

    /** Those that are linked with somebody, and those that can be. */
    public View of(Person.Id person) {
        return new View(
                identities.of(person).stream()
                        .map(
                                one ->
                                        new Line(
                                                one.id(),
                                                providers.name(one.provider()),
                                                one.shown(),
                                                one.since().toInstant()))
                        .toList(),
                providers.ways());
    }

    /** Whom a provider has shown us in this browser, whom nobody here has said to be. */
    public Optional<String> waiting(Cookies cookies) {
        return luggage.identity(cookies).filter(Identity::proven).map(Identity::mail);
    }

    /** Headers with which a browser forgets what it carried for us. */
    public String[] forgotten(Cookies cookies) {
        return new String[] {luggage.departed(cookies), luggage.settled(cookies)};
    }

    public record View(List<Line> linked, List<Way> ways) {}

    /**
     * @param provider its name
     * @param shown the account there
     */
    public record Line(UUID id, String provider, String shown, Instant since) {}
}
