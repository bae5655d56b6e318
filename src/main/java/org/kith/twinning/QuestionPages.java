package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers what the page of a question shows, and reads what is answered on it. */
@Component
class QuestionPages {

    private final LinkPages pages;
    private final LinkQuestions questions;
    private final Facts facts;
    private final WithheldFacts withheld;
    private final Groups groups;

    QuestionPages(
            LinkPages pages,
            LinkQuestions questions,
            Facts facts,
            WithheldFacts withheld,
            Groups groups) {
        this.pages = pages;
        this.questions = questions;
        this.facts = facts;
        this.withheld = withheld;
        this.groups = groups;
    }

    LinkQuestion question(Network network, Link link, UUID id) {
        return questions
                .find(network.id(), new LinkQuestion.Id(id))
                .filter(question -> question.link().equals(link.id()))
                .orElseThrow(NotHere::new);
    }

    QuestionPage page(
            Network network, Link link, LinkQuestion question, Frame frame, Answers answers) {
        return new QuestionPage(
                pages.row(network, link, frame.language()),
                question,
                withheld.shown(network, frame.actor(), link.id()).stream()
                        .filter(fact -> fact.id().equals(question.fact()))
                        .findFirst()
                        .orElseThrow(),
                carriers(network, link, question),
                isOf(network, question, frame.actor()),
                answers);
    }

    /** Empty where something has to be mended; the answers then say what. */
    Optional<LinkAnswering.Correction> correction(
            Network network, Link link, LinkQuestion question, Answers answers) {
        var stage =
                answers.choice("stage", Link.Stage.class)
                        .filter(one -> one.isIn(network) || one == question.stage());
        if (stage.isEmpty()) {
            answers.refuse("stage", "community.problem.choose");
        }
        var on = on(answers);
        var carrier = carrier(answers, carriers(network, link, question));
        var note = answers.neededParagraphs("note", Stating.LONGEST_NOTE);
        return answers.fine()
                ? stage.map(of -> new LinkAnswering.Correction(of, on, note, carrier))
                : Optional.empty();
    }

    private static @Nullable PartialDate on(Answers answers) {
        var typed = answers.raw("on").strip();
        var on = PartialDate.parse(typed).orElse(null);
        if (on == null && !typed.isEmpty()) {
            answers.refuse("on", "twinning.error.date");
        }
        return on;
    }

    /** One of those that stand for the asked side, whatever the form names. */
    private static @Nullable Group carrier(Answers answers, List<Group> known) {
        return known.stream()
                .filter(group -> group.slug().equals(answers.raw("carrier")))
                .findFirst()
                .orElse(null);
    }

    private List<Group> carriers(Network network, Link link, LinkQuestion question) {
        return question.asked().side().stream()
                .flatMap(side -> link.sides().of(side).stream())
                .flatMap(community -> groups.of(network.id(), community).stream())
                .toList();
    }

    private boolean isOf(Network network, LinkQuestion question, Actor actor) {
        return facts.isOf(network.id(), question.fact(), actor);
    }
}
