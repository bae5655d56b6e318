package org.kith.entrance;

import org.kith.account.Actor;
import org.kith.account.People;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.account.Sessions;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class MeController {

    private final People people;
    private final Sessions sessions;

    MeController(People people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping("/me")
    @Allow(Role.PERSON)
    MePage show(Actor actor) {
        return page(actor, "");
    }

    /** A token for a program that acts as this person: a year, shown once. */
    @PostMapping("/me/tokens")
    @Allow(value = Role.PERSON, confirmed = true)
    MePage makeToken(Actor actor, Session session) {
        return page(actor, sessions.openForProgram(actor.personId(), session.confirmed()).value());
    }

    @PostMapping("/me/tokens/removal")
    @Allow(Role.PERSON)
    MePage endTokens(Actor actor) {
        sessions.endPrograms(actor.personId());
        return page(actor, "");
    }

    private MePage page(Actor actor, String token) {
        var person = people.find(actor.personId()).orElseThrow(NotHere::new);
        return new MePage(person.name(), person.mail(), token);
    }
}
