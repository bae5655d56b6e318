package org.kith.conference;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.community.Naming;
import org.kith.community.Redirect;
import org.kith.conference.CallingForSessions.Heard;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members propose what they would like to hold at a gathering, and see what became of it. */
@Controller
class SessionProposalController {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final SessionProposals proposals;
    private final CallingForSessions calling;
    private final Countries countries;
    private final FormDrafts drafts;

    SessionProposalController(
            Gatherings gatherings,
            GatheringLists lists,
            SessionProposals proposals,
            CallingForSessions calling,
            Countries countries,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.gatherings = gatherings;
        this.lists = lists;
        this.proposals = proposals;
        this.calling = calling;
        this.countries = countries;
    }

    @GetMapping("/{network}/gatherings/{gathering}/proposal")
    @Allow(Role.READER)
    SessionProposalPage ask(Network network, Frame frame, @PathVariable String gathering) {
        var answers = drafts.begun(network.id(), frame, offered(frame));
        return page(network, frame, gathering(network, gathering), answers);
    }

    private static Answers offered(Frame frame) {
        return new Answers(
                Map.of(
                        "language", List.of(frame.language().code()),
                        "minutes", List.of("60")));
    }

    @PostMapping("/{network}/gatherings/{gathering}/proposal")
    @Allow(Role.READER)
    Object propose(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        var one = gathering(network, gathering);
        var answers = new Answers(Map.copyOf(typed));
        read(answers, one, frame)
                .ifPresent(
                        asked -> refuse(answers, calling.propose(network, frame.actor(), asked)));
        return answers.fine()
                ? drafts.sent(
                        network.id(),
                        frame,
                        answers,
                        frame.at("/gatherings/" + one.slug() + "/proposal?saved=1"))
                : page(network, frame, one, answers);
    }

    @PostMapping("/{network}/gatherings/{gathering}/proposal/{proposal}/withdrawal")
    @Allow(Role.READER)
    Object takeBack(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable String proposal) {
        var one = gathering(network, gathering);
        var theirs =
                theirs(network, frame, one).stream()
                        .filter(own -> own.id().toString().equals(proposal))
                        .findFirst();
        // Pressed twice, it is gone already.
        if (theirs.isEmpty() || calling.takeBack(network.id(), frame.actor(), theirs.get())) {
            return Redirect.to(frame.at("/gatherings/" + one.slug() + "/proposal?saved=1"));
        }
        var answers = offered(frame);
        answers.refuse("proposal-" + proposal, "conference.problem.answered_before");
        return page(network, frame, one, answers);
    }

    private static void refuse(Answers answers, Heard heard) {
        switch (heard) {
            case TAKEN -> {}
            case CLOSED -> answers.refuse("title", "conference.problem.call_closed");
            case TOO_MANY ->
                    answers.refuse(
                            "title", "conference.problem.too_many", SessionProposal.MOST_WAITING);
        }
    }

    private Optional<SessionProposal> read(Answers answers, Gathering gathering, Frame frame) {
        var title = answers.needed("title", ConferenceSession.LONGEST_TITLE);
        var about = answers.neededParagraphs("about", SessionProposal.LONGEST_ABOUT);
        var known = new HashSet<>(new Naming(countries, frame.language()).languages());
        var language = answers.codes("language", known).stream().findFirst();
        if (language.isEmpty()) {
            answers.refuse("language", "community.problem.choose");
        }
        var minutes =
                answers.number(
                        "minutes", SessionProposal.LEAST_MINUTES, SessionProposal.MOST_MINUTES);
        if (minutes == null) {
            answers.refuse("minutes", "conference.problem.minutes", SessionProposal.MOST_MINUTES);
        }
        var needs = answers.paragraphs("needs", SessionProposal.LONGEST_NEEDS);
        var actor = frame.actor();
        return answers.fine()
                ? Optional.of(
                        new SessionProposal(
                                SessionProposal.Id.next(),
                                gathering.id(),
                                title,
                                about,
                                language.orElseThrow(),
                                minutes == null ? 0 : minutes,
                                needs,
                                new SessionProposal.Proposed(
                                        Instant.now(), actor.personId(), actor.name()),
                                null))
                : Optional.empty();
    }

    private SessionProposalPage page(
            Network network, Frame frame, Gathering gathering, Answers answers) {
        return new SessionProposalPage(
                lists.row(gathering),
                proposals.until(network.id(), gathering.id()).orElseThrow(NotHere::new),
                calling.isOpen(network.id(), gathering),
                theirs(network, frame, gathering),
                new Naming(countries, frame.language()),
                answers);
    }

    private List<SessionProposal> theirs(Network network, Frame frame, Gathering gathering) {
        return proposals.of(network.id(), gathering.id()).stream()
                .filter(one -> frame.actor().personId().equals(one.proposed().by()))
                .toList();
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings
                .find(network.id(), slug)
                .flatMap(one -> gatherings.shown(network.id(), one.id()))
                .orElseThrow(NotHere::new);
    }
}
