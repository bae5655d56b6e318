package org.kith.followup;

import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.attendance.Attendance;
import org.kith.attendance.Attendances;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/** What the letter with the questions leads to, outside of networks and without a sign-in. */
@Controller
class OwnFollowupController {

    private final Networks networks;
    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Attendances attendances;
    private final Followups followups;
    private final FollowupAnswers given;
    private final FollowupAnswering answering;

    OwnFollowupController(
            Networks networks,
            Gatherings gatherings,
            GatheringLists lists,
            Attendances attendances,
            Followups followups,
            FollowupAnswers given,
            FollowupAnswering answering) {
        this.networks = networks;
        this.gatherings = gatherings;
        this.lists = lists;
        this.attendances = attendances;
        this.followups = followups;
        this.given = given;
        this.answering = answering;
    }

    private record Here(
            Network network, Gathering gathering, Attendance attendance, boolean answered) {}

    @GetMapping("/attendances/{where}/{token}/follow-up")
    @Allow(Role.VISITOR)
    OwnFollowupPage look(@PathVariable String where, @PathVariable String token) {
        return page(enter(where, token), address(where, token), Answers.none());
    }

    @PostMapping("/attendances/{where}/{token}/follow-up")
    @Allow(Role.VISITOR)
    Object answer(
            @PathVariable String where,
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed) {
        var here = enter(where, token);
        var answers = new Answers(Map.copyOf(typed));
        return answering.answer(here.network().id(), here.gathering(), here.attendance(), answers)
                ? Redirect.to(address(where, token))
                : page(here, address(where, token), answers);
    }

    /** Only who was asked: others who hold such a link learn nothing of the questions. */
    private Here enter(String where, String token) {
        var network = networks.find(where).orElseThrow(NotHere::new);
        var one = attendances.find(network.id(), new Token(token)).orElseThrow(NotHere::new);
        var answered = given.answered(network.id(), one.id()).orElseThrow(NotHere::new);
        var gathering = gatherings.shown(network.id(), one.gathering()).orElseThrow(NotHere::new);
        return new Here(network, gathering, one, answered);
    }

    private OwnFollowupPage page(Here here, String address, Answers answers) {
        return new OwnFollowupPage(
                address,
                here.network(),
                lists.row(here.gathering()),
                followups.of(here.network().id(), here.gathering().id()),
                here.answered(),
                answers);
    }

    private static String address(String where, String token) {
        return "/attendances/" + where + "/" + token + "/follow-up";
    }
}
