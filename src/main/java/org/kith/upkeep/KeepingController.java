package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.Redirect;
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

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A group's own page of who keeps it: still there, handed over, claimed by others. */
@Controller
class KeepingController {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,185}\\.[^@\\s]+");
    private static final int NAME = 120;

    private final Groups groups;
    private final GroupContacts contacts;
    private final Questions questions;
    private final StillThere stillThere;
    private final Handovers handovers;
    private final HandingOver handingOver;
    private final Claims claims;
    private final Claiming claiming;

    KeepingController(
            Groups groups,
            GroupContacts contacts,
            Questions questions,
            StillThere stillThere,
            Handovers handovers,
            HandingOver handingOver,
            Claims claims,
            Claiming claiming) {
        this.groups = groups;
        this.contacts = contacts;
        this.questions = questions;
        this.stillThere = stillThere;
        this.handovers = handovers;
        this.handingOver = handingOver;
        this.claims = claims;
        this.claiming = claiming;
    }

    @GetMapping("/{network}/groups/{slug}/keeping")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseGroup.class, unless = Role.COORDINATOR)
    KeepingPage show(Network network, @PathVariable String slug) {
        return page(network, group(network, slug), Answers.none());
    }

    @PostMapping("/{network}/groups/{slug}/still-there")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseGroup.class, unless = Role.COORDINATOR)
    ResponseEntity<Void> stillThere(
            Network network, Actor actor, @PathVariable String slug, Frame frame) {
        var group = group(network, slug);
        stillThere.answer(network, actor, group.id());
        return back(group, frame);
    }

    @PostMapping("/{network}/groups/{slug}/handover")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseGroup.class, unless = Role.COORDINATOR)
    Object handOver(
            Network network,
            Actor actor,
            @PathVariable String slug,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var group = group(network, slug);
        var answers = new Answers(Map.copyOf(form));
        var name = answers.needed("name", NAME);
        var mail = answers.raw("mail").strip().toLowerCase(Locale.ROOT);
        if (!MAIL.matcher(mail).matches()) {
            answers.refuse("mail", "entrance.sign_in.malformed");
        }
        if (answers.fine() && !handingOver.name(network, actor, group, name, mail)) {
            answers.refuse("mail", "upkeep.problem.one_waits");
        }
        return answers.fine() ? back(group, frame) : page(network, group, answers);
    }

    @PostMapping("/{network}/groups/{slug}/handover/withdrawal")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseGroup.class, unless = Role.COORDINATOR)
    ResponseEntity<Void> withdraw(
            Network network, Actor actor, @PathVariable String slug, Frame frame) {
        var group = group(network, slug);
        handingOver.withdraw(network, actor, group);
        return back(group, frame);
    }

    /**
     * @param id of a claim on this group
     */
    @PostMapping("/{network}/groups/{slug}/claims/{id}/objection")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseGroup.class, unless = Role.COORDINATOR)
    Object object(
            Network network,
            Actor actor,
            @PathVariable String slug,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var group = group(network, slug);
        var claim =
                claims.open(network.id(), id)
                        .filter(one -> one.group().equals(group.id()))
                        .orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(form));
        var words = answers.neededParagraphs("words", Claim.LONGEST);
        if (!answers.fine()) {
            return page(network, group, answers);
        }
        claiming.object(network, actor, claim, words);
        return back(group, frame);
    }

    private KeepingPage page(Network network, Group group, Answers answers) {
        var question = questions.open(network.id(), group.id()).orElse(null);
        return new KeepingPage(
                group,
                contacts.of(network.id(), group.id()).size(),
                question == null ? null : question.askedAt(),
                question == null ? null : question.dormantAt(),
                handovers.open(network.id(), group.id()).orElse(null),
                claims.open(network.id()).stream()
                        .filter(claim -> claim.group().equals(group.id()))
                        .toList(),
                answers);
    }

    private Group group(Network network, String slug) {
        return groups.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(Group group, Frame frame) {
        return Redirect.to(frame.at("/groups/" + group.slug() + "/keeping"));
    }
}
