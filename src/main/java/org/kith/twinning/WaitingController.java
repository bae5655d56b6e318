package org.kith.twinning;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits for the answer of somebody. */
@Controller
class WaitingController {

    private final LinkQuestions questions;
    private final Links links;
    private final LinkLists lists;
    private final Speakers speakers;
    private final List<AlsoWaits> above;

    WaitingController(
            LinkQuestions questions,
            Links links,
            LinkLists lists,
            Speakers speakers,
            List<AlsoWaits> above) {
        this.questions = questions;
        this.links = links;
        this.lists = lists;
        this.speakers = speakers;
        this.above = above;
    }

    @GetMapping("/{network}/waiting")
    @Allow(Role.REPRESENTATIVE)
    WaitingPage show(Network network, Frame frame) {
        var own = speakers.own(network.id(), frame.actor());
        var coordinator = frame.actor().may(Role.COORDINATOR);
        return new WaitingPage(
                lines(network, mine(network, own), frame.language()),
                coordinator
                        ? lines(network, questions.open(network.id(), false), frame.language())
                        : List.of(),
                coordinator ? lines(network, unspoken(network), frame.language()) : List.of(),
                above.stream().flatMap(room -> room.mine(network, own, frame).stream()).toList(),
                coordinator
                        ? above.stream()
                                .flatMap(room -> room.unspoken(network, frame).stream())
                                .toList()
                        : List.of(),
                LinkQuestions.MOST);
    }

    private List<LinkQuestion> mine(Network network, Speakers.Own own) {
        return own.groups().isEmpty()
                ? List.of()
                : questions.openFor(network.id(), own.groups(), own.communities());
    }

    private List<LinkQuestion> unspoken(Network network) {
        return questions.open(network.id(), true).stream()
                .filter(question -> !isSpokenFor(network, question))
                .toList();
    }

    private boolean isSpokenFor(Network network, LinkQuestion question) {
        var link = links.find(network.id(), question.link()).orElseThrow();
        return speakers.isSpokenFor(network.id(), link, question.asked().side().orElseThrow());
    }

    private List<WaitingPage.Line> lines(
            Network network, List<LinkQuestion> open, Language language) {
        var ids = open.stream().map(LinkQuestion::link).distinct().toList();
        var rows =
                lists.of(network.id(), ids, language).stream()
                        .collect(Collectors.toMap(LinkRow::id, Function.identity()));
        return open.stream()
                .flatMap(
                        question ->
                                Stream.ofNullable(rows.get(question.link()))
                                        .map(row -> new WaitingPage.Line(row, question)))
                .toList();
    }
}
