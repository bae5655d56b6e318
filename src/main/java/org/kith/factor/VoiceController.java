package org.kith.factor;

import org.kith.account.Actor;
import org.kith.account.People;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.web.Allow;
import org.kith.web.Next;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.kith.web.SecondFactor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.UUID;

/** For who is asked whether another is who they say; for all others it is not there. */
@Controller
class VoiceController {

    private final Recoveries recoveries;
    private final Recovering recovering;
    private final People people;
    private final SecondFactor secondFactor;

    VoiceController(
            Recoveries recoveries,
            Recovering recovering,
            People people,
            SecondFactor secondFactor) {
        this.recoveries = recoveries;
        this.recovering = recovering;
        this.people = people;
        this.secondFactor = secondFactor;
    }

    @GetMapping("/me/recoveries/{id}")
    @Allow(value = Role.PERSON, confirmed = true)
    @Own(WhoseRecovery.class)
    VoicePage show(@PathVariable UUID id, Actor actor) {
        var recovery = seen(id, actor);
        var person = people.find(recovery.person()).orElseThrow(NotHere::new);
        return new VoicePage(
                id,
                person.name(),
                recovery.running(),
                recoveries.voices(recovery.id()).size(),
                recovery.opensAt());
    }

    @PostMapping("/me/recoveries/{id}/voices")
    @Allow(value = Role.PERSON, confirmed = true)
    @Own(WhoseRecovery.class)
    ResponseEntity<Void> speak(@PathVariable UUID id, Actor actor, Session session) {
        recovering.speak(actor.personId(), seen(id, actor), secondFactor.shown(session));
        return Next.redirect("/me/recoveries/" + id);
    }

    @PostMapping("/me/recoveries/{id}/objection")
    @Allow(value = Role.PERSON, confirmed = true)
    @Own(WhoseRecovery.class)
    ResponseEntity<Void> object(@PathVariable UUID id, Actor actor) {
        recovering.object(actor.personId(), seen(id, actor));
        return Next.redirect("/me/recoveries/" + id);
    }

    private Recovery seen(UUID id, Actor actor) {
        return recovering.seenBy(actor.personId(), new Recovery.Id(id)).orElseThrow(NotHere::new);
    }
}
