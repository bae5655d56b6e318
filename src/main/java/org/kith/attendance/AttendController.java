package org.kith.attendance;

import org.kith.account.Actor;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody registers for a gathering, with a sign-in or without. */
@Controller
class AttendController {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Attendances attendances;
    private final Attending attending;
    private final People people;
    private final Limits limits;

    AttendController(
            Gatherings gatherings,
            GatheringLists lists,
            Attendances attendances,
            Attending attending,
            People people,
            Limits limits) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.attendances = attendances;
        this.attending = attending;
        this.people = people;
        this.limits = limits;
    }

    @GetMapping("/{network}/gatherings/{gathering}/attendance")
    @Allow(Role.VISITOR)
    AttendPage ask(
            Network network,
            Actor actor,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "") String sent) {
        var offered =
                self(actor)
                        .map(
                                person ->
                                        Map.of(
                                                "name", List.of(person.name()),
                                                "mail", List.of(person.mail())))
                        .orElse(Map.of());
        var one = open(network, gathering);
        return page(network, one, new Answers(offered), !sent.isEmpty());
    }

    /** What is answered says nothing of who has registered before. */
    @PostMapping("/{network}/gatherings/{gathering}/attendance")
    @Allow(Role.VISITOR)
    Object register(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        var one = open(network, gathering);
        var answers = new Answers(Map.copyOf(typed));
        var read = AttendanceForm.read(answers, one, frame.language());
        if (read.isEmpty()) {
            return page(network, one, answers, false);
        }
        var asked = read.get();
        var proven = self(frame.actor()).filter(me -> me.mail().equals(asked.mail())).isPresent();
        if (!proven) {
            limits.count(Limit.ATTENDANCES, asked.mail());
        }
        var here = "/gatherings/" + one.slug();
        // Where it was closed or called off just now, its page says so.
        var to = attending.register(network, asked, proven) ? "/attendance?sent=1" : "";
        return Redirect.to(frame.at(here + to));
    }

    private Optional<Person> self(Actor actor) {
        return actor.signedIn() ? people.find(actor.personId()) : Optional.empty();
    }

    private AttendPage page(Network network, Gathering one, Answers answers, boolean sent) {
        var free = attendances.free(network.id(), one);
        return new AttendPage(
                lists.row(one), free.isEmpty() ? -1 : Math.max(0, free.getAsInt()), answers, sent);
    }

    private Gathering open(Network network, String slug) {
        return gatherings
                .find(network.id(), slug)
                .filter(one -> one.takesRegistrations(Instant.now()))
                .orElseThrow(NotHere::new);
    }
}
