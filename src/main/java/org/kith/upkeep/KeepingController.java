package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.community.WhoseRecord;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** A group's own page of who keeps it: still there, handed over, claimed by others. */
@Controller
class KeepingController {

    private final Groups groups;
    private final GroupContacts contacts;
    private final Questions questions;
    private final StillThere stillThere;
    private final StandingHandovers standing;
    private final Claims claims;
    private final Hearings hearings;
    private final Claiming claiming;
    private final People people;

    KeepingController(
            Groups groups,
            GroupContacts contacts,
            Questions questions,
            StillThere stillThere,
            StandingHandovers standing,
            Claims claims,
            Hearings hearings,
            Claiming claiming,
            People people) {
        this.groups = groups;
        this.contacts = contacts;
        this.questions = questions;
        this.stillThere = stillThere;
        this.standing = standing;
        this.claims = claims;
        this.hearings = hearings;
        this.claiming = claiming;
        this.people = people;
    }

    @GetMapping("/{network}/groups/{slug}/keeping")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    KeepingPage show(Network network, @PathVariable String slug) {
        return page(network, group(network, slug), null, Answers.none());
    }

    @PostMapping("/{network}/groups/{slug}/still-there")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    ResponseEntity<Void> stillThere(
            Network network, Actor actor, @PathVariable String slug, Frame frame) {
        var group = group(network, slug);
        stillThere.answer(network.id(), actor, group.id());
        return back(group, frame);
    }

    /**
     * A contact objects to a claim or agrees; every word stays. Who comes after the decision sees
     * it, and what they typed.
     *
     * @param id of a claim on this group
     */
    @PostMapping("/{network}/groups/{slug}/claims/{id}/words")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    Object say(
            Network network,
            Actor actor,
            @PathVariable String slug,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var group = group(network, slug);
        var claim =
                claims.find(network.id(), id)
                        .filter(one -> one.group().equals(group.id()))
                        .orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(form));
        var word = Said.of(answers, "words-" + id);
        if (!answers.fine()) {
            return page(network, group, claim.open() ? null : claim, answers);
        }
        var mail = people.find(actor.personId()).map(Person::mail).orElse("");
        var who = new Hearings.Asked(id, mail, actor.name());
        return claiming.say(network, actor, claim, who, word.objects(), word.words())
                ? back(group, frame)
                : page(network, group, claims.find(network.id(), id).orElse(claim), answers);
    }

    private KeepingPage page(Network network, Group group, @Nullable Claim late, Answers answers) {
        var question = questions.open(network.id(), group.id()).orElse(null);
        return new KeepingPage(
                group,
                contacts.of(network.id(), group.id()).size(),
                question == null ? null : question.askedAt(),
                question == null ? null : question.dormantAt(),
                standing.open(network.id(), group.id()).orElse(null),
                claims.open(network.id(), group.id()).stream()
                        .map(claim -> hearings.of(network.id(), claim))
                        .toList(),
                late,
                answers);
    }

    private Group group(Network network, String slug) {
        return groups.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(Group group, Frame frame) {
        return Redirect.to(frame.at("/groups/" + group.slug() + "/keeping"));
    }
}
