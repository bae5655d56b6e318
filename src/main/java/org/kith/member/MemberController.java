package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Ending;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** One member, as the coordinator sees them: gives them offices, ends them. */
@Controller
class MemberController {

    private final Offices offices;
    private final Appointing appointing;
    private final Seating seating;
    private final Invitations invitations;
    private final Applications applications;
    private final People people;
    private final Posts posts;

    MemberController(
            Offices offices,
            Appointing appointing,
            Seating seating,
            Invitations invitations,
            Applications applications,
            People people,
            Posts posts) {
        this.offices = offices;
        this.appointing = appointing;
        this.seating = seating;
        this.invitations = invitations;
        this.applications = applications;
        this.people = people;
        this.posts = posts;
    }

    @GetMapping("/{network}/members/{id}")
    @Allow(Role.COORDINATOR)
    MemberPage show(Network network, @PathVariable UUID id, Frame frame) {
        return page(network, member(network, id), false, Answers.none(), frame);
    }

    @PostMapping("/{network}/members/{id}/offices")
    @Allow(Role.COORDINATOR)
    Object appoint(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var person = member(network, id);
        var answers = new Answers(Map.copyOf(form));
        var office = answers.choice("office", Office.class).filter(Office.ofNetwork()::contains);
        if (office.isEmpty()) {
            return page(network, person, false, answers, frame);
        }
        if (office.get() == Office.CHAIR && network.settings().sides().named()) {
            return seat(network, actor, person, answers, frame);
        }
        appointing.appoint(network, actor, person, office.get());
        return Redirect.to(frame.at("/members/" + id));
    }

    private Object seat(Network network, Actor actor, Person person, Answers answers, Frame frame) {
        var side = answers.raw("side");
        if (!side.matches("[ab]")) {
            answers.refuse("side", "member.chair.choose");
            return page(network, person, false, answers, frame);
        }
        return switch (seating.appoint(network, actor, person, side, answers.ticked("replacing"))) {
            case DONE -> Redirect.to(frame.at("/members/" + person.id()));
            case TAKEN -> {
                answers.refuse("side", "member.chair.taken");
                yield page(network, person, false, answers, frame);
            }
            case OTHER -> {
                answers.refuse("side", "member.chair.other");
                yield page(network, person, false, answers, frame);
            }
            case OUTSIDE -> {
                answers.refuse("office", "member.chair.outside");
                yield page(network, person, false, answers, frame);
            }
        };
    }

    @PostMapping("/{network}/members/{id}/offices/{office}/end")
    @Allow(Role.COORDINATOR)
    Object end(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID office,
            Frame frame) {
        var person = member(network, id);
        var ending = offices.end(network.id(), actor, person.id(), office, Held.How.ENDED, "");
        return after(ending, network, person, frame);
    }

    /** Ends all that they are here; what they were stays. */
    @PostMapping("/{network}/members/{id}/removal")
    @Allow(Role.COORDINATOR)
    Object remove(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var person = member(network, id);
        var answers = new Answers(Map.copyOf(form));
        var because = answers.needed("because", MemberPage.REASON);
        if (!answers.fine()) {
            return page(network, person, false, answers, frame);
        }
        var ending = offices.endAll(network.id(), actor, person.id(), Held.How.REMOVED, because);
        return after(ending, network, person, frame);
    }

    private Object after(Ending ending, Network network, Person person, Frame frame) {
        return switch (ending) {
            case Ending.Done done -> Redirect.to(frame.at("/members/" + person.id()));
            case Ending.NothingToEnd over -> Redirect.to(frame.at("/members/" + person.id()));
            case Ending.LastCoordinator last -> page(network, person, true, Answers.none(), frame);
        };
    }

    private MemberPage page(
            Network network, Person person, boolean refused, Answers answers, Frame frame) {
        var held = offices.of(network.id(), person.id());
        return new MemberPage(
                person,
                posts.of(network.id(), held, frame.language()),
                invitations.open(network.id(), person.mail()),
                applications.of(network.id(), person.id()),
                seating.of(network),
                refused,
                answers);
    }

    /** Who never belonged here is nobody here. */
    private Person member(Network network, UUID id) {
        var person = new Person.Id(id);
        if (offices.of(network.id(), person).isEmpty()) {
            throw new NotHere();
        }
        return people.find(person).orElseThrow(NotHere::new);
    }
}
