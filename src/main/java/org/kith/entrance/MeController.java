package org.kith.entrance;

import org.kith.account.Actor;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.account.Sessions;
import org.kith.names.MailAddress;
import org.kith.names.SafeText;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.Next;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MeController {

    private final People people;
    private final Sessions sessions;
    private final ChangingAddress changing;
    private final Limits limits;

    MeController(People people, Sessions sessions, ChangingAddress changing, Limits limits) {
        this.people = people;
        this.sessions = sessions;
        this.changing = changing;
        this.limits = limits;
    }

    @GetMapping("/me")
    @Allow(Role.PERSON)
    MePage show(Actor actor, @RequestParam(defaultValue = "false") boolean written) {
        var page = page(actor, "");
        return written ? page.afterWriting() : page;
    }

    /** Whoever reads the address that they have now is told, and can stop it. */
    @PostMapping("/me/address")
    @Allow(value = Role.PERSON, confirmed = true)
    Object change(Actor actor, @RequestParam(defaultValue = "") String mail) {
        var person = person(actor);
        var wanted = MailAddress.of(mail);
        if (wanted.isEmpty()) {
            return MePage.refusedMail(person, mail, new Wrong("entrance.sign_in.malformed", 0));
        }
        if (wanted.get().equals(person.mail())) {
            return MePage.refusedMail(person, mail, new Wrong("entrance.address.same", 0));
        }
        limits.count(Limit.ADDRESS, person.id().toString());
        changing.ask(person, wanted.get());
        return Next.redirect("/me?written=true#address");
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

    /** Their name as others see it from now on, and the language that letters come in. */
    @PostMapping("/me")
    @Allow(Role.PERSON)
    Object correct(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language) {
        var person = person(actor);
        var chosen = Language.of(language).orElse(person.language());
        return switch (SafeText.check(name, Person.LONGEST_NAME)) {
            case SafeText.Refused(var reason) ->
                    MePage.refused(person, name, chosen, Wrong.of(reason, Person.LONGEST_NAME));
            case SafeText.Fine(var text) -> {
                people.correct(person.id(), text, chosen);
                yield Next.redirect("/me");
            }
        };
    }

    private MePage page(Actor actor, String token) {
        return MePage.of(person(actor), token);
    }

    private Person person(Actor actor) {
        return people.find(actor.personId()).orElseThrow(NotHere::new);
    }
}
