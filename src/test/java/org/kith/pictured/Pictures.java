package org.kith.pictured;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Consents that somebody recorded, for tests of other rooms. */
@Component
public class Pictures {

    private final PictureConsents consents;
    private final People people;

    Pictures(PictureConsents consents, People people) {
        this.consents = consents;
        this.people = people;
    }

    public UUID consent(Network network, Group group) {
        return recorded(network, group, Token.random()).id().value();
    }

    /** The part of a letter's link that takes it back. */
    public String link(Network network, Group group) {
        var token = Token.random();
        recorded(network, group, token);
        return token.value();
    }

    /** Somebody agreed on paper today, for themselves or for a child. */
    public PictureConsent.Id given(
            Network network,
            Group group,
            PictureConsent.Scope scope,
            @Nullable String guardian,
            Token token) {
        return recorded(network, group, scope, guardian, token).id();
    }

    private PictureConsent recorded(Network network, Group group, Token token) {
        return recorded(network, group, PictureConsent.Scope.GROUP, null, token);
    }

    private PictureConsent recorded(
            Network network,
            Group group,
            PictureConsent.Scope scope,
            @Nullable String guardian,
            Token token) {
        var mail = Uuid7.next() + "@test.kith";
        var by = people.add(new Person(Person.Id.next(), "Huda", mail, Language.EN, false));
        var today = LocalDate.now(ZoneOffset.UTC);
        var one =
                new PictureConsent(
                        PictureConsent.Id.next(),
                        group.id(),
                        "Mariam",
                        guardian,
                        null,
                        scope,
                        PictureConsent.Given.PAPER,
                        today,
                        today.plusDays(9),
                        by.name(),
                        Instant.now(),
                        null,
                        null);
        consents.add(network.id(), new Actor(by.id(), by.name(), Role.PERSON), one, token);
        return one;
    }
}
