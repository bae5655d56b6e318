package org.kith.twinning;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** The asked side confirms what the other one states, corrects it, or declines it. */
@Controller
class QuestionController {

    private final LinkPages pages;
    private final QuestionPages questions;
    private final LinkAnswering answering;

    QuestionController(LinkPages pages, QuestionPages questions, LinkAnswering answering) {
        this.pages = pages;
        this.questions = questions;
        this.answering = answering;
    }

    @GetMapping("/{network}/links/{slug}/questions/{question}")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseQuestion.class)
    Object show(
            Network network, @PathVariable String slug, @PathVariable UUID question, Frame frame) {
        var link = pages.link(network, slug);
        var asked = questions.question(network, link, question);
        return asked.open()
                ? questions.page(network, link, asked, frame, Answers.none())
                : to(link, frame);
    }

    @PostMapping("/{network}/links/{slug}/questions/{question}/confirmation")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseQuestion.class)
    Object confirm(
            Network network, @PathVariable String slug, @PathVariable UUID question, Frame frame) {
        var link = pages.link(network, slug);
        var asked = questions.question(network, link, question);
        answering.confirm(network, frame.actor(), link, asked);
        return to(link, frame);
    }

    @PostMapping("/{network}/links/{slug}/questions/{question}/correction")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseQuestion.class)
    Object correct(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID question,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var link = pages.link(network, slug);
        var asked = questions.question(network, link, question);
        var answers = new Answers(Map.copyOf(form));
        var said = questions.correction(network, link, asked, answers);
        if (said.isEmpty()) {
            return questions.page(network, link, asked, frame, answers);
        }
        answering.correct(network, frame.actor(), link, asked, said.get());
        return to(link, frame);
    }

    @PostMapping("/{network}/links/{slug}/questions/{question}/refusal")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseQuestion.class)
    Object decline(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID question,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var link = pages.link(network, slug);
        var asked = questions.question(network, link, question);
        var answers = new Answers(Map.copyOf(form));
        var reason = answers.neededParagraphs("reason", LinkQuestion.LONGEST_REASON);
        if (!answers.fine()) {
            return questions.page(network, link, asked, frame, answers);
        }
        answering.decline(network, frame.actor(), link, asked, reason);
        return to(link, frame);
    }

    /** What was answered meanwhile is not answered again: the page of the link shows how. */
    private static ResponseEntity<Void> to(Link link, Frame frame) {
        return Redirect.to(frame.at("/links/" + link.slug()));
    }
}
