package org.kith.statement;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Days;
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
import java.util.Map;
import java.util.UUID;

/** Statements as everybody reads them, and what becomes of them. */
@Controller
class StatementController {

    private final StatementPages pages;
    private final StatementWriting writing;
    private final WhoseStatement whose;

    StatementController(StatementPages pages, StatementWriting writing, WhoseStatement whose) {
        this.pages = pages;
        this.writing = writing;
        this.whose = whose;
    }

    @GetMapping("/{network}/statements")
    @Allow(Role.VISITOR)
    StatementsPage list(Network network, @RequestParam(defaultValue = "1") int page) {
        return pages.list(network, page);
    }

    @GetMapping("/{network}/statements/{statement}")
    @Allow(Role.VISITOR)
    StatementPage show(
            Network network,
            @PathVariable String statement,
            Frame frame,
            @RequestParam(defaultValue = "1") int page) {
        var one = pages.find(network, statement, frame);
        return pages.page(network, one, frame, page, Answers.none(), null);
    }

    @PostMapping("/{network}/statements/{statement}/opening")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStatement.class)
    Object open(Network network, Actor actor, @PathVariable String statement, Frame frame) {
        var one = pages.find(network, statement, frame);
        return writing.open(network.id(), actor, one.id())
                ? to(frame, statement)
                : pages.page(network, one, frame, 1, Answers.none(), "statement.notice.not_opened");
    }

    @PostMapping("/{network}/statements/{statement}/dropping")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStatement.class)
    Object drop(Network network, Actor actor, @PathVariable String statement, Frame frame) {
        var one = pages.find(network, statement, frame);
        return writing.drop(network.id(), actor, one.id())
                ? Redirect.to(frame.at("/statements"))
                : pages.page(network, one, frame, 1, Answers.none(), "statement.notice.changed");
    }

    /** The group ends it when it will; who coordinates says why. */
    @PostMapping("/{network}/statements/{statement}/closing")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    Object close(
            Network network,
            Actor actor,
            @PathVariable String statement,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = pages.find(network, statement, frame);
        var answers = new Answers(Map.copyOf(form));
        var own = whose.isTheirs(network.id(), actor, one);
        var because = own ? null : answers.neededParagraphs("because", Statement.LONGEST_REASON);
        if (!answers.fine()) {
            return pages.page(network, one, frame, 1, answers, null);
        }
        return writing.close(network.id(), actor, one.id(), because)
                ? to(frame, statement)
                : pages.page(network, one, frame, 1, answers, "statement.notice.changed");
    }

    @PostMapping("/{network}/statements/{statement}/deliveries")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStatement.class)
    Object deliver(
            Network network,
            Actor actor,
            @PathVariable String statement,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = pages.find(network, statement, frame);
        var answers = new Answers(Map.copyOf(form));
        var to = answers.needed("given_to", Delivery.LONGEST_NAME);
        var on = answers.neededDay("given_on");
        if (on != null && on.isAfter(Days.of(Instant.now()))) {
            answers.refuse("given_on", "statement.problem.past_day");
        }
        if (!answers.fine() || on == null) {
            return pages.page(network, one, frame, 1, answers, null);
        }
        return writing.deliver(network.id(), actor, one.id(), to, on)
                ? to(frame, statement)
                : pages.page(network, one, frame, 1, answers, "statement.notice.not_closed");
    }

    @PostMapping("/{network}/statements/{statement}/deliveries/{delivery}/answer")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStatement.class)
    Object answered(
            Network network,
            Actor actor,
            @PathVariable String statement,
            @PathVariable UUID delivery,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = pages.find(network, statement, frame);
        var answers = new Answers(Map.copyOf(form));
        var answer = answers.neededParagraphs("answer-" + delivery, Delivery.LONGEST_ANSWER);
        var on = answers.day("answered_on-" + delivery);
        if (on != null && on.isAfter(Days.of(Instant.now()))) {
            answers.refuse("answered_on-" + delivery, "statement.problem.past_day");
        }
        if (!answers.fine()) {
            return pages.page(network, one, frame, 1, answers, null);
        }
        if (!writing.answered(
                network.id(), actor, one.id(), new Delivery.Id(delivery), answer, on)) {
            throw new NotHere();
        }
        return to(frame, statement);
    }

    private static Object to(Frame frame, String slug) {
        return Redirect.to(frame.at("/statements/" + slug));
    }
}
