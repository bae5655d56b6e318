package org.kith.followup;

import org.jspecify.annotations.Nullable;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** Organisers word the questions. Once they were sent nothing of them changes. */
@Controller
class FollowupQuestionController {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Followups followups;
    private final FollowupWording wording;

    FollowupQuestionController(
            Gatherings gatherings,
            GatheringLists lists,
            Followups followups,
            FollowupWording wording) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.followups = followups;
        this.wording = wording;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/follow-up/questions/new")
    @Allow(Role.COORDINATOR)
    FollowupQuestionPage ask(Network network, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        return page(network, one, null, new Answers(FollowupQuestionForm.blank()), false);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/follow-up/questions")
    @Allow(Role.COORDINATOR)
    Object add(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        return keep(network, frame, gathering(network, gathering), null, typed);
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/follow-up/questions/{question}")
    @Allow(Role.COORDINATOR)
    FollowupQuestionPage show(
            Network network, @PathVariable String gathering, @PathVariable UUID question) {
        var one = gathering(network, gathering);
        var now = question(network, one, question);
        return page(network, one, now, new Answers(FollowupQuestionForm.fields(now)), false);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/follow-up/questions/{question}")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID question,
            @RequestParam MultiValueMap<String, String> typed) {
        var one = gathering(network, gathering);
        return keep(network, frame, one, question(network, one, question), typed);
    }

    @PostMapping(
            "/{network}/settings/gatherings/{gathering}/follow-up/questions/{question}/removal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> remove(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID question) {
        var one = gathering(network, gathering);
        wording.remove(network.id(), frame.actor(), question(network, one, question));
        return back(one, frame);
    }

    private Object keep(
            Network network,
            Frame frame,
            Gathering one,
            @Nullable FollowupQuestion now,
            MultiValueMap<String, String> typed) {
        var answers = new Answers(Map.copyOf(typed));
        var languages = FollowupQuestionForm.languages(network, now);
        var read = FollowupQuestionForm.read(answers, languages, one.id(), now);
        if (read.isEmpty()) {
            return page(network, one, now, answers, false);
        }
        var heard =
                now == null
                        ? wording.add(network.id(), frame.actor(), read.get())
                        : wording.change(network.id(), frame.actor(), read.get());
        return switch (heard) {
            case DONE, SENT -> back(one, frame);
            case TOO_MANY -> {
                answers.refuse("kind", "followup.problem.many", FollowupQuestion.MOST);
                yield page(network, one, now, answers, false);
            }
            case OVERTAKEN -> {
                var theirs = question(network, one, read.get().id().value());
                yield page(network, one, theirs, FollowupQuestionForm.again(answers, theirs), true);
            }
        };
    }

    private FollowupQuestionPage page(
            Network network,
            Gathering one,
            @Nullable FollowupQuestion now,
            Answers answers,
            boolean overtaken) {
        return new FollowupQuestionPage(
                lists.row(one),
                now,
                answers,
                FollowupQuestionForm.languages(network, now),
                overtaken);
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings
                .find(network.id(), slug)
                .filter(Gathering::isPublished)
                .orElseThrow(NotHere::new);
    }

    private FollowupQuestion question(Network network, Gathering of, UUID id) {
        return followups.of(network.id(), of.id()).questions().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(Gathering one, Frame frame) {
        return Redirect.to(frame.at("/settings/gatherings/" + one.slug() + "/follow-up?saved=1"));
    }
}
