package org.kith.followup;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
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

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Organisers send the questions to who was there, and read what was answered. */
@Controller
class FollowupController {

    /** Later nobody remembers what it was like. */
    private static final int LONGEST_DAYS = 90;

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Followups followups;
    private final FollowupAnswers given;
    private final FollowupSending sending;

    FollowupController(
            Gatherings gatherings,
            GatheringLists lists,
            Followups followups,
            FollowupAnswers given,
            FollowupSending sending) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.followups = followups;
        this.given = given;
        this.sending = sending;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/follow-up")
    @Allow(Role.COORDINATOR)
    FollowupPage show(Network network, @PathVariable String gathering) {
        return page(network, gathering(network, gathering), Answers.none());
    }

    /** For the first time with a last day; then to those who were ticked at the door since. */
    @PostMapping("/{network}/settings/gatherings/{gathering}/follow-up")
    @Allow(Role.COORDINATOR)
    Object send(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        var one = gathering(network, gathering);
        var answers = new Answers(Map.copyOf(typed));
        var first = !followups.of(network.id(), one.id()).isSent();
        var day = first ? answers.neededDay("closes") : null;
        var today = Instant.now().atZone(one.when().zone()).toLocalDate();
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_DAYS)))) {
            answers.refuse("closes", "followup.problem.closes", LONGEST_DAYS);
        }
        if (!answers.fine()) {
            return page(network, one, answers);
        }
        var written = sending.send(network, frame.actor(), one.id(), day);
        return Redirect.to(
                frame.at("/settings/gatherings/" + one.slug() + "/follow-up?written=" + written));
    }

    /** While it is open nobody can watch the counts grow, and learn from it who said what. */
    private FollowupPage page(Network network, Gathering one, Answers answers) {
        var followup = followups.of(network.id(), one.id());
        var closed = followup.isClosed(one, Instant.now());
        var results =
                closed
                        ? FollowupResult.of(followup.questions(), given.of(network.id(), one.id()))
                        : List.<FollowupResult>of();
        var answered = closed ? answered(network, one, results) : 0;
        return new FollowupPage(
                lists.row(one),
                followup,
                sending.toAsk(network.id(), one).size(),
                sending.isDue(network.id(), one),
                answered,
                answered < Followup.FLOOR ? List.of() : results,
                answers);
    }

    /** Who has since been forgotten has answered all the same: no question is answered twice. */
    private int answered(Network network, Gathering one, List<FollowupResult> results) {
        return Math.max(
                given.count(network.id(), one.id()),
                results.stream().mapToInt(FollowupResult::answers).max().orElse(0));
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings
                .find(network.id(), slug)
                .filter(Gathering::isPublished)
                .orElseThrow(NotHere::new);
    }
}
