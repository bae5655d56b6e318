package org.kith.member;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.MemberList;
import org.kith.account.Office;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** The coordinator's list of who belongs, and what waits in front of it. */
@Controller
class MembersController {

    private final MemberList members;
    private final Invitations invitations;
    private final Inviting inviting;
    private final Applications applications;
    private final Applying applying;
    private final Seating seating;

    MembersController(
            MemberList members,
            Invitations invitations,
            Inviting inviting,
            Applications applications,
            Applying applying,
            Seating seating) {
        this.members = members;
        this.invitations = invitations;
        this.inviting = inviting;
        this.applications = applications;
        this.applying = applying;
        this.seating = seating;
    }

    /**
     * @param page of the members
     * @param asked page of those who ask to belong
     * @param invited page of the invitations
     */
    @GetMapping("/{network}/members")
    @Allow(Role.COORDINATOR)
    MembersPage list(
            Network network,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int asked,
            @RequestParam(defaultValue = "1") int invited) {
        return new MembersPage(
                "",
                members.find(network.id(), "", page),
                invitations.open(network.id(), invited),
                applications.open(network.id(), asked),
                seating.of(network),
                null,
                Answers.none());
    }

    /** Sent as a form: names and mail addresses do not belong into addresses of pages. */
    @PostMapping("/{network}/members/search")
    @Allow(Role.COORDINATOR)
    MembersPage search(Network network, @RequestParam(defaultValue = "") String q) {
        return page(network, q, null, Answers.none());
    }

    @PostMapping("/{network}/members/invitations")
    @Allow(Role.COORDINATOR)
    Object invite(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = new Answers(Map.copyOf(form));
        var mail = answers.neededMail("mail");
        var office = answers.choice("office", Office.class).filter(Office.ofNetwork()::contains);
        if (office.filter(Office.CHAIR::equals).isPresent() && network.settings().sides().named()) {
            answers.refuse("office", "member.chair.outside");
        }
        if (!answers.fine() || office.isEmpty()) {
            return page(network, null, answers);
        }
        if (!inviting.invite(network, actor, mail, office.get())) {
            answers.refuse("mail", "member.invite.unreached");
            return page(network, null, answers);
        }
        return Redirect.to(frame.at("/members"));
    }

    @PostMapping("/{network}/members/invitations/{id}/withdrawal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> uninvite(
            Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        if (!invitations.exists(network.id(), id)) {
            throw new NotHere();
        }
        inviting.withdraw(network, actor, id);
        return Redirect.to(frame.at("/members"));
    }

    /** The first word counts; who comes second sees it, and what they typed. */
    @PostMapping("/{network}/members/applications/{id}/answer")
    @Allow(Role.COORDINATOR)
    Object answer(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = applications.find(network.id(), id).orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(form));
        var reason = answers.paragraphs("reason-" + id, Application.LONGEST);
        var accepted = answers.raw("do").equals("accept");
        if (!accepted && !answers.raw("do").equals("decline")) {
            answers.refuse("do-" + id, "community.problem.choose");
        }
        if (!answers.fine()) {
            return page(network, one.open() ? null : one, answers);
        }
        return applying.decide(network, actor, one, accepted, reason)
                ? Redirect.to(frame.at("/members"))
                : page(network, applications.find(network.id(), id).orElse(one), answers);
    }

    private MembersPage page(Network network, @Nullable Application late, Answers answers) {
        return page(network, "", late, answers);
    }

    private MembersPage page(
            Network network, String sought, @Nullable Application late, Answers answers) {
        return new MembersPage(
                sought,
                members.find(network.id(), sought, 1),
                invitations.open(network.id(), 1),
                applications.open(network.id(), 1),
                seating.of(network),
                late,
                answers);
    }
}
