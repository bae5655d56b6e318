package org.kith.meeting;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.WhoseRecord;
import org.kith.gathering.GatheringLists;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A group that is invited proposes what should be spoken of, until the agenda is closed. */
@Controller
class ProposalController {

    private final MeetingHall hall;
    private final Groups groups;
    private final Agenda agenda;
    private final GatheringLists lists;
    private final FormDrafts drafts;

    ProposalController(
            MeetingHall hall,
            Groups groups,
            Agenda agenda,
            GatheringLists lists,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.hall = hall;
        this.groups = groups;
        this.agenda = agenda;
        this.lists = lists;
    }

    @GetMapping("/{network}/gatherings/{gathering}/groups/{slug}/proposal")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseRecord.OfGroup.class)
    AgendaItemPage ask(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable String slug) {
        var here = hall.enter(network, frame, gathering);
        var offered = new Answers(Map.of("minutes", List.of("10")));
        return page(here, group(here, slug), drafts.begun(network.id(), frame, offered));
    }

    @PostMapping("/{network}/gatherings/{gathering}/groups/{slug}/proposal")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseRecord.OfGroup.class)
    Object propose(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed) {
        var here = hall.enter(network, frame, gathering);
        var group = group(here, slug);
        var answers = new Answers(Map.copyOf(typed));
        var proposed = new AgendaItem.Proposed(Instant.now(), frame.actor().name());
        AgendaItemForm.proposal(answers, here.gathering(), group.id(), proposed)
                .ifPresent(item -> propose(here, item, answers));
        return answers.fine()
                ? drafts.sent(
                        network.id(), frame, answers, AgendaPages.address(here, frame) + "?saved=1")
                : page(here, group, answers);
    }

    private void propose(AtMeeting here, AgendaItem item, Answers answers) {
        switch (agenda.propose(here.network().id(), here.actor(), item)) {
            case KEPT -> {}
            case CLOSED -> answers.refuse("title", "meeting.problem.agenda_closed");
            case TOO_MANY ->
                    answers.refuse("title", "meeting.problem.too_many", AgendaItem.MOST_PROPOSALS);
        }
    }

    private Group group(AtMeeting here, String slug) {
        return groups.find(here.network().id(), slug)
                .filter(group -> hall.isInvited(here, group.id()))
                .orElseThrow(NotHere::new);
    }

    private AgendaItemPage page(AtMeeting here, Group group, Answers answers) {
        return new AgendaItemPage(lists.row(here.gathering()), null, group, List.of(), answers);
    }
}
