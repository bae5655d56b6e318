package org.kith.conference;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.conference.CallingForSessions.Answered;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.KeepsBack;
import org.kith.web.NotHere;
import org.kith.web.Withheld;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Coordinators call for sessions until a day, and answer what members propose. */
@Controller
class SessionCallController {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final SessionProposals proposals;
    private final CallingForSessions calling;
    private final KeepsBack withholding;

    SessionCallController(
            Gatherings gatherings,
            GatheringLists lists,
            SessionProposals proposals,
            CallingForSessions calling,
            KeepsBack withholding) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.proposals = proposals;
        this.calling = calling;
        this.withholding = withholding;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/call")
    @Allow(Role.COORDINATOR)
    SessionCallPage show(Network network, Frame frame, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        var until = proposals.until(network.id(), one.id());
        var fields = until.map(day -> Map.of("until", List.of(day.toString()))).orElse(Map.of());
        return page(network, one, frame, new Answers(fields));
    }

    /** A day that has gone closes it. */
    @PostMapping("/{network}/settings/gatherings/{gathering}/call")
    @Allow(Role.COORDINATOR)
    Object call(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "") String until) {
        var one = gathering(network, gathering);
        var answers = new Answers(Map.of("until", List.of(until)));
        var day = answers.neededDay("until");
        if (day != null && day.isAfter(one.when().ends().toLocalDate())) {
            answers.refuse("until", "conference.problem.until");
        }
        if (day == null || !answers.fine()) {
            return page(network, one, frame, answers);
        }
        calling.call(network.id(), frame.actor(), one, day);
        return Redirect.to(address(one, frame) + "?saved=1");
    }

    /** The draft that comes of it is opened: it wants an hour and a room. */
    @PostMapping("/{network}/settings/gatherings/{gathering}/proposals/{proposal}/acceptance")
    @Allow(Role.COORDINATOR)
    Object accept(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID proposal) {
        var one = gathering(network, gathering);
        var asked = proposal(network, one, proposal);
        var answers = Answers.none();
        var field = SessionCallPage.accepting(asked);
        if (withheld(network, frame, List.of(asked)).way(asked.id().value()) != null) {
            answers.refuse(field, "conference.problem.hidden");
        } else {
            refuse(answers, field, calling.accept(network, frame.actor(), asked));
        }
        if (!answers.fine()) {
            return page(network, one, frame, answers);
        }
        var session = proposal(network, one, proposal).answer();
        return session == null || session.session() == null
                ? Redirect.to(address(one, frame))
                : Redirect.to(
                        frame.at(
                                "/settings/gatherings/"
                                        + one.slug()
                                        + "/sessions/"
                                        + session.session()));
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/proposals/{proposal}/refusal")
    @Allow(Role.COORDINATOR)
    Object decline(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String because) {
        var one = gathering(network, gathering);
        var asked = proposal(network, one, proposal);
        var field = SessionCallPage.field(asked);
        var answers = new Answers(Map.of(field, List.of(because)));
        var reason = answers.neededParagraphs(field, SessionProposal.LONGEST_REASON);
        if (answers.fine()) {
            refuse(answers, field, calling.decline(network, frame.actor(), asked, reason));
        }
        return answers.fine()
                ? Redirect.to(address(one, frame) + "?saved=1")
                : page(network, one, frame, answers);
    }

    private static void refuse(Answers answers, String field, Answered answered) {
        switch (answered) {
            case DONE -> {}
            case BEFORE -> answers.refuse(field, "conference.problem.answered");
            case NO_TIME -> answers.refuse(field, "conference.problem.no_time");
            case TOO_LATE -> answers.refuse(field, "conference.problem.too_late");
        }
    }

    private SessionCallPage page(
            Network network, Gathering gathering, Frame frame, Answers answers) {
        var all = proposals.of(network.id(), gathering.id());
        return new SessionCallPage(
                lists.row(gathering),
                calling.isOpen(network.id(), gathering),
                all,
                withheld(network, frame, all),
                answers);
    }

    private Withheld withheld(Network network, Frame frame, List<SessionProposal> of) {
        return withholding.of(
                network, frame.actor(), of.stream().map(one -> one.id().value()).toList());
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private SessionProposal proposal(Network network, Gathering of, UUID id) {
        return proposals
                .find(network.id(), new SessionProposal.Id(id))
                .filter(one -> one.gathering().equals(of.id()))
                .orElseThrow(NotHere::new);
    }

    private static String address(Gathering of, Frame frame) {
        return frame.at("/settings/gatherings/" + of.slug() + "/call");
    }
}
