package org.kith.member;

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

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The coordinator's list of who belongs, and what waits in front of it. */
@Controller
class MembersController {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,185}\\.[^@\\s]+");

    private final MemberList members;
    private final Invitations invitations;
    private final Inviting inviting;
    private final Applications applications;
    private final Applying applying;

    MembersController(
            MemberList members,
            Invitations invitations,
            Inviting inviting,
            Applications applications,
            Applying applying) {
        this.members = members;
        this.invitations = invitations;
        this.inviting = inviting;
        this.applications = applications;
        this.applying = applying;
    }

    @GetMapping("/{network}/members")
    @Allow(Role.COORDINATOR)
    MembersPage list(
            Network network,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        return page(network, q, page, Answers.none());
    }

    @PostMapping("/{network}/members/invitations")
    @Allow(Role.COORDINATOR)
    Object invite(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = new Answers(Map.copyOf(form));
        var mail = answers.raw("mail").strip().toLowerCase(Locale.ROOT);
        var office = answers.choice("office", Office.class).filter(Office.ofNetwork()::contains);
        if (!MAIL.matcher(mail).matches()) {
            answers.refuse("mail", "entrance.sign_in.malformed");
        }
        if (!answers.fine() || office.isEmpty()) {
            return page(network, "", 1, answers);
        }
        inviting.invite(network, actor, mail, office.get());
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
        var reason = answers.paragraphs("reason", Application.LONGEST);
        if (!answers.fine()) {
            return page(network, "", 1, answers);
        }
        switch (answers.raw("do")) {
            case "accept" -> applying.decide(network, actor, one, true, reason);
            case "decline" -> applying.decide(network, actor, one, false, reason);
            default -> answers.refuse("do", "community.problem.choose");
        }
        return answers.fine() ? Redirect.to(frame.at("/members")) : page(network, "", 1, answers);
    }

    private MembersPage page(Network network, String sought, int page, Answers answers) {
        return new MembersPage(
                sought,
                members.find(network.id(), sought, page),
                invitations.open(network.id()),
                applications.open(network.id()),
                answers);
    }
}
