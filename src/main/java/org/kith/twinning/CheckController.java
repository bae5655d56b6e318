package org.kith.twinning;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
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

import java.util.Map;
import java.util.UUID;

/** The coordinator looks at what shows that a link reached a stage. */
@Controller
class CheckController {

    private final LinkPages pages;
    private final QuestionPages questions;
    private final LinkAnswering answering;

    CheckController(LinkPages pages, QuestionPages questions, LinkAnswering answering) {
        this.pages = pages;
        this.questions = questions;
        this.answering = answering;
    }

    @GetMapping("/{network}/links/{slug}/questions/{question}/check")
    @Allow(Role.COORDINATOR)
    Object show(
            Network network, @PathVariable String slug, @PathVariable UUID question, Frame frame) {
        var link = pages.link(network, slug);
        var asked = ofCoordinator(network, link, question);
        return asked.open()
                ? questions.page(network, link, asked, frame, Answers.none())
                : Redirect.to(frame.at("/links/" + link.slug()));
    }

    @PostMapping("/{network}/links/{slug}/questions/{question}/check")
    @Allow(Role.COORDINATOR)
    Object check(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID question,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var link = pages.link(network, slug);
        var asked = ofCoordinator(network, link, question);
        var answers = new Answers(Map.copyOf(form));
        var accepted = answers.has("do", "accept");
        var reason =
                accepted
                        ? answers.paragraphs("reason", LinkQuestion.LONGEST_REASON)
                        : answers.neededParagraphs("reason", LinkQuestion.LONGEST_REASON);
        if (!answers.fine()) {
            return questions.page(network, link, asked, frame, answers);
        }
        answering.check(
                network, frame.actor(), link, asked, accepted, reason.isEmpty() ? null : reason);
        return Redirect.to(frame.at("/waiting"));
    }

    private LinkQuestion ofCoordinator(Network network, Link link, UUID id) {
        var asked = questions.question(network, link, id);
        if (asked.asked() != LinkQuestion.Asked.COORDINATOR) {
            throw new NotHere();
        }
        return asked;
    }
}
