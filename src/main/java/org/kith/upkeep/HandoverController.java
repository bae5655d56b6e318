package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupContact;
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

import java.util.List;
import java.util.Map;

/** Naming who speaks for a group from then on. It would let another in, so it is confirmed. */
@Controller
class HandoverController {

    private static final int NAME = 120;

    private final Groups groups;
    private final GroupContacts contacts;
    private final WhoseRecord whose;
    private final StandingHandovers standing;
    private final HandingOver handingOver;
    private final Offices offices;
    private final People people;

    HandoverController(
            Groups groups,
            GroupContacts contacts,
            WhoseRecord whose,
            StandingHandovers standing,
            HandingOver handingOver,
            Offices offices,
            People people) {
        this.groups = groups;
        this.contacts = contacts;
        this.whose = whose;
        this.standing = standing;
        this.handingOver = handingOver;
        this.offices = offices;
        this.people = people;
    }

    @GetMapping("/{network}/groups/{slug}/handover")
    @Allow(value = Role.REPRESENTATIVE, confirmed = true)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    HandoverPage show(Network network, Actor actor, @PathVariable String slug) {
        return page(network, actor, group(network, slug), Answers.none());
    }

    @PostMapping("/{network}/groups/{slug}/handover")
    @Allow(value = Role.REPRESENTATIVE, confirmed = true)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    Object name(
            Network network,
            Actor actor,
            @PathVariable String slug,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var group = group(network, slug);
        var answers = new Answers(Map.copyOf(form));
        var name = answers.needed("name", NAME);
        var mail = answers.neededMail("mail");
        var replaces = replaced(network, actor, group, answers);
        if (answers.fine()) {
            var successor =
                    new Handover.Successor(name, mail, replaces.isEmpty() ? null : replaces);
            if (!handingOver.name(network, actor, group, successor)) {
                answers.refuse("mail", "upkeep.problem.one_waits");
            }
        }
        return answers.fine() ? back(group, frame) : page(network, actor, group, answers);
    }

    @PostMapping("/{network}/groups/{slug}/handover/withdrawal")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    ResponseEntity<Void> withdraw(
            Network network, Actor actor, @PathVariable String slug, Frame frame) {
        var group = group(network, slug);
        handingOver.withdraw(network, actor, group);
        return back(group, frame);
    }

    /** Who speaks for the group gives their own place; a coordinator says whose. */
    private String replaced(Network network, Actor actor, Group group, Answers answers) {
        if (!actor.may(Role.COORDINATOR)) {
            return people.find(actor.personId()).map(Person::mail).orElse("");
        }
        var said = answers.raw("replaces");
        if (said.equals(HandoverPage.NOBODY)) {
            return "";
        }
        if (replaceable(network, group).stream().noneMatch(c -> HandoverPage.key(c).equals(said))) {
            answers.refuse("replaces", "community.problem.choose");
        }
        return said;
    }

    private HandoverPage page(Network network, Actor actor, Group group, Answers answers) {
        return new HandoverPage(
                group,
                standing.open(network.id(), group.id()).orElse(null),
                actor.may(Role.COORDINATOR) ? replaceable(network, group) : List.of(),
                actor.may(Role.COORDINATOR),
                whose.isTheirs(network.id(), actor, group) ? stays(network, actor) : List.of(),
                answers);
    }

    private List<GroupContact> replaceable(Network network, Group group) {
        return contacts.of(network.id(), group.id()).stream()
                .filter(contact -> contact.mail() != null)
                .toList();
    }

    /** What may still record in the network, whoever speaks for the group. */
    private List<Office> stays(Network network, Actor actor) {
        return offices.of(network.id(), actor.personId()).stream()
                .filter(held -> held.runs() && held.group() == null)
                .map(Held::office)
                .filter(office -> office.power().includes(Role.REPRESENTATIVE))
                .toList();
    }

    private Group group(Network network, String slug) {
        return groups.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(Group group, Frame frame) {
        return Redirect.to(frame.at("/groups/" + group.slug() + "/keeping"));
    }
}
