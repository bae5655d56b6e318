package org.kith.openid;

import org.kith.account.Seals;
import org.kith.web.Cookies;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a browser carries for us on the way to a provider and back; we keep nothing. */
@Component
class Luggage {

    /** As long as somebody needs to find the letter that shows who they are here. */
    private static final Duration IDENTITY_LASTS = Duration.ofMinutes(30);

    private static final String DEPARTURE = "kith-away";
    private static final String IDENTITY = "kith-outside";

    private final Seals seals;

    Luggage(Seals seals) {
        this.seals = seals;
    }

    String holding(Departure departure, Cookies cookies) {
        return cookies.holding(
                DEPARTURE, seals.seal(DEPARTURE, departure.facts()), Departure.LASTS);
    }

    Optional<Departure> departure(Cookies cookies) {
        return cookies.read(DEPARTURE)
                .flatMap(kept -> seals.open(DEPARTURE, kept))
                .map(Departure::of);
    }

    String departed(Cookies cookies) {
        return cookies.holding(DEPARTURE, "", Duration.ZERO);
    }

    String holding(Identity identity, Cookies cookies) {
        var facts = new ArrayList<String>();
        facts.add(String.valueOf(Instant.now().plus(IDENTITY_LASTS).getEpochSecond()));
        facts.addAll(List.of(identity.facts()));
        var kept = seals.seal(IDENTITY, facts.toArray(String[]::new));
        return cookies.holding(IDENTITY, kept, IDENTITY_LASTS);
    }

    Optional<Identity> identity(Cookies cookies) {
        return cookies.read(IDENTITY)
                .flatMap(kept -> seals.open(IDENTITY, kept))
                .filter(facts -> Instant.now().getEpochSecond() < Long.parseLong(facts.getFirst()))
                .map(facts -> Identity.of(facts.subList(1, facts.size())));
    }

    String settled(Cookies cookies) {
        return cookies.holding(IDENTITY, "", Duration.ZERO);
    }
}
