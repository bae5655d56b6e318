package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The agenda of a meeting, for members; its organisers close it, and say whose meeting it is. */
@Controller
class AgendaController {

    private final MeetingHall hall;
    private final AgendaPages pages;
    private final Agenda agenda;
    private final MinutesVersions minutes;
    private final Links links;

    AgendaController(
            MeetingHall hall,
            AgendaPages pages,
            Agenda agenda,
            MinutesVersions minutes,
            Links links) {
        this.hall = hall;
        this.pages = pages;
        this.agenda = agenda;
        this.minutes = minutes;
        this.links = links;
    }

    @GetMapping("/{network}/gatherings/{gathering}/agenda")
    @Allow(Role.READER)
    AgendaPage show(Network network, Frame frame, @PathVariable String gathering) {
        var here = hall.enter(network, frame, gathering);
        return pages.page(here, frame, Answers.none());
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/agenda-closing")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> close(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "") String open) {
        var here = hall.enter(network, frame, gathering);
        var closes = open.isEmpty();
        agenda.settle(
                network.id(),
                frame.actor(),
                here.gathering().id(),
                closes ? "agenda_closed" : "agenda_opened",
                meeting -> meeting.closed(closes ? Instant.now() : null));
        return Redirect.to(AgendaPages.address(here, frame) + "?saved=1");
    }

    /** By the address of the link's page, or the last word of it; empty: of the whole network. */
    @PostMapping("/{network}/settings/gatherings/{gathering}/link")
    @Allow(Role.COORDINATOR)
    Object link(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "") String link) {
        var here = hall.enter(network, frame, gathering);
        var answers = new Answers(Map.of("link", List.of(link)));
        var typed = answers.line("link", AgendaPage.LONGEST_LINK);
        var found = typed == null ? Optional.<Link>empty() : find(network, typed);
        if (typed != null && found.isEmpty()) {
            answers.refuse("link", "meeting.problem.link");
        }
        if (answers.fine() && !settle(here, found.map(Link::id).orElse(null))) {
            answers.refuse("link", "meeting.problem.link_settled");
        }
        if (!answers.fine()) {
            return pages.page(hall.enter(network, frame, gathering), frame, answers);
        }
        return Redirect.to(AgendaPages.address(here, frame) + "?saved=1");
    }

    /** False where its sides have been asked about minutes as they were before. */
    private boolean settle(AtMeeting here, Link.@Nullable Id link) {
        var network = here.network().id();
        var id = here.gathering().id();
        var now =
                agenda.settle(
                        network,
                        here.actor(),
                        id,
                        "meeting_of",
                        meeting -> minutes.isAnyPut(network, id) ? meeting : meeting.ofLink(link));
        return Objects.equals(now.link(), link);
    }

    private Optional<Link> find(Network network, String typed) {
        var word = typed.strip().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        return links.find(network.id(), word.substring(word.lastIndexOf('/') + 1));
    }
}
