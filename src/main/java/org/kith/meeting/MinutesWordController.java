package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.meeting.MinutesKeeping.Heard;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Minutes are put before the sides; each confirms the very text, or says what is wrong with it. */
@Controller
class MinutesWordController {

    private final MinutesPages pages;
    private final MeetingHall hall;
    private final MinutesKeeping keeping;

    MinutesWordController(MinutesPages pages, MeetingHall hall, MinutesKeeping keeping) {
        this.pages = pages;
        this.hall = hall;
        this.keeping = keeping;
    }

    @PostMapping("/{network}/gatherings/{gathering}/minutes/submission")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WritesMinutes.class, unless = Role.COORDINATOR)
    Object put(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        var here = hall.enterToWrite(network, frame, gathering);
        var answers = new Answers(Map.copyOf(typed));
        var until = here.link() == null ? until(answers) : null;
        if (!answers.fine()) {
            return pages.page(here, frame, answers, null);
        }
        var number = MinutesFormController.number(answers.raw("version"));
        return switch (keeping.put(here, number, until)) {
            case DONE -> Redirect.to(MinutesPages.address(here, frame) + "?saved=1");
            case NEWER -> pages.page(here, frame, answers, "meeting.notice.newer");
            case OTHERS ->
                    pages.page(
                            enter(network, frame, gathering),
                            frame,
                            answers,
                            "meeting.notice.others");
            case NOBODY -> {
                answers.refuse("until", "meeting.problem.nobody_there");
                yield pages.page(here, frame, answers, null);
            }
        };
    }

    /** A day that is still to come. */
    private static @Nullable LocalDate until(Answers answers) {
        var day = answers.neededDay("until");
        if (day != null && day.isBefore(Days.of(Instant.now()))) {
            answers.refuse("until", "meeting.problem.past_day");
        }
        return day;
    }

    @PostMapping("/{network}/gatherings/{gathering}/minutes/confirmation")
    @Allow(Role.REPRESENTATIVE)
    @Own(SpeaksAtMeeting.class)
    Object confirm(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        var here = enter(network, frame, gathering);
        var answers = new Answers(Map.copyOf(typed));
        return say(here, party(here, answers), answers, null, frame);
    }

    @PostMapping("/{network}/gatherings/{gathering}/minutes/objection")
    @Allow(Role.REPRESENTATIVE)
    @Own(SpeaksAtMeeting.class)
    Object object(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        var here = enter(network, frame, gathering);
        var answers = new Answers(Map.copyOf(typed));
        var objection = answers.neededParagraphs("objection", MinutesWord.LONGEST_OBJECTION);
        return say(here, party(here, answers), answers, objection, frame);
    }

    private AtMeeting enter(Network network, Frame frame, String gathering) {
        return pages.enter(network, frame, gathering);
    }

    /** Who speaks for one only has nothing to choose. */
    private static Optional<Party> party(AtMeeting here, Answers answers) {
        var chosen = answers.raw("party");
        var party =
                chosen.isBlank() && here.own().size() == 1
                        ? here.own().stream().findFirst()
                        : here.own().stream().filter(one -> one.key().equals(chosen)).findFirst();
        if (party.isEmpty()) {
            answers.refuse("party", "meeting.problem.party");
        }
        return party;
    }

    private Object say(
            AtMeeting here,
            Optional<Party> party,
            Answers answers,
            @Nullable String objection,
            Frame frame) {
        if (!answers.fine()) {
            return pages.asked(here, frame, answers, null);
        }
        var heard =
                keeping.hear(
                        here,
                        party.orElseThrow(),
                        MinutesFormController.number(answers.raw("version")),
                        answers.raw("sha256"),
                        objection);
        if (heard == Heard.TAKEN) {
            return Redirect.to(MinutesPages.address(here, frame) + "?saved=1");
        }
        return pages.asked(
                here,
                frame,
                answers,
                heard == Heard.OTHER_TEXT ? "meeting.notice.other_text" : "meeting.notice.closed");
    }
}
