package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.PartialDate;
import org.kith.twinning.LinkLetters.News;
import org.kith.twinning.LinkLetters.Said;
import org.kith.twinning.LinkLetters.What;
import org.kith.twinning.LinkQuestion.How;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * The policy of answering what one side states: the other side confirms, corrects or declines it,
 * or the coordinator looks at what shows it. Of two who answer at once one is heard.
 */
@Component
class LinkAnswering {

    private final NetworkScope scope;
    private final Links links;
    private final Facts facts;
    private final Carriers carriers;
    private final LinkQuestions questions;
    private final Statements statements;
    private final LinkLetters letters;
    private final Audit audit;

    LinkAnswering(
            NetworkScope scope,
            Links links,
            Facts facts,
            Carriers carriers,
            LinkQuestions questions,
            Statements statements,
            LinkLetters letters,
            Audit audit) {
        this.scope = scope;
        this.links = links;
        this.facts = facts;
        this.carriers = carriers;
        this.questions = questions;
        this.statements = statements;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * What the asked side says instead.
     *
     * @param carrier the group that carries the link on the asked side; null where that stays as it
     *     is
     */
    record Correction(
            Link.Stage stage, @Nullable PartialDate on, String note, @Nullable Group carrier) {

        boolean agreesWith(LinkQuestion question) {
            return stage == question.stage() && Objects.equals(on, question.on());
        }
    }

    /** The asked side says the same. False where it has been answered meanwhile. */
    boolean confirm(Network network, Actor actor, Link link, LinkQuestion question) {
        return stillOpen(
                network,
                link,
                question,
                () -> {
                    statements.state(
                            network,
                            actor,
                            link,
                            ofAsked(question, question.stage(), question.on()));
                    questions.answer(network.id(), actor, question.id(), How.CONFIRMED, null);
                    return true;
                });
    }

    /** The asked side states it otherwise, and that waits for the first side. */
    boolean correct(
            Network network, Actor actor, Link link, LinkQuestion question, Correction said) {
        return stillOpen(
                network,
                link,
                question,
                () -> {
                    if (said.carrier() != null) {
                        carriers.carry(
                                network.id(),
                                actor,
                                link.id(),
                                side(question),
                                said.carrier().id());
                    }
                    var fact = ofAsked(question, said.stage(), said.on()).noting(said.note());
                    if (said.agreesWith(question)) {
                        statements.state(network, actor, link, fact);
                    } else {
                        answer(network, actor, question, How.CORRECTED, said.note());
                        statements.state(network, actor, link, fact, question.fact());
                    }
                    return true;
                });
    }

    /**
     * The asked side says that it is not so. Where it has never stood by the link, it declines the
     * whole of it.
     */
    boolean decline(Network network, Actor actor, Link link, LinkQuestion question, String reason) {
        return stillOpen(
                network,
                link,
                question,
                () -> {
                    answer(network, actor, question, How.DECLINED, reason);
                    if (standsBy(network, link, side(question))) {
                        tell(network, actor, link, question, What.DECLINED, reason);
                    } else {
                        var today = PartialDate.of(LocalDate.now(ZoneOffset.UTC));
                        statements.state(
                                network,
                                actor,
                                link,
                                ofAsked(question, Link.Stage.DECLINED, today).noting(reason));
                    }
                    return true;
                });
    }

    /**
     * The coordinator has looked at what shows it. False where it was answered meanwhile, or where
     * it is the coordinator's own word: nobody checks themselves.
     */
    boolean check(
            Network network,
            Actor actor,
            Link link,
            LinkQuestion question,
            boolean accepted,
            @Nullable String reason) {
        return stillOpen(
                network,
                link,
                question,
                () -> {
                    if (facts.isOf(network.id(), question.fact(), actor)) {
                        return false;
                    }
                    answer(
                            network,
                            actor,
                            question,
                            accepted ? How.CHECKED : How.NOT_ACCEPTED,
                            reason);
                    if (accepted) {
                        statements.settle(network, actor, link, question.fact());
                    }
                    tellChecked(network, actor, link, question, accepted, reason);
                    return true;
                });
    }

    private void tellChecked(
            Network network,
            Actor actor,
            Link link,
            LinkQuestion question,
            boolean accepted,
            @Nullable String reason) {
        var from = question.saidBy().side().orElseThrow();
        var what = accepted ? What.CHECKED : What.NOT_ACCEPTED;
        var news = new News(what, link, from, question.stage(), Said.of(question, reason));
        letters.tell(network, actor, news, from);
        if (accepted) {
            letters.tell(network, actor, news, from.other());
        }
    }

    private boolean stillOpen(
            Network network, Link link, LinkQuestion question, BooleanSupplier work) {
        return scope.in(
                network.id(),
                db -> {
                    links.hold(network.id(), link.id());
                    var done =
                            questions
                                            .find(network.id(), question.id())
                                            .filter(LinkQuestion::open)
                                            .isPresent()
                                    && work.getAsBoolean();
                    if (done) {
                        facts.answered(network.id(), link.id());
                    }
                    return done;
                });
    }

    private void answer(
            Network network, Actor actor, LinkQuestion question, How how, @Nullable String reason) {
        questions.answer(network.id(), actor, question.id(), how, reason);
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(
                        how.code(),
                        "link",
                        question.link().value(),
                        null,
                        Map.of(
                                "stage",
                                question.stage().code(),
                                "note",
                                reason == null ? "" : reason)));
    }

    private boolean standsBy(Network network, Link link, Sides.Side side) {
        return facts.of(network.id(), link.id()).stream()
                .filter(StatedStage::stands)
                .anyMatch(
                        fact ->
                                fact.saidBy().includes(side)
                                        && fact.stage() != Link.Stage.DECLINED);
    }

    private void tell(
            Network network,
            Actor actor,
            Link link,
            LinkQuestion question,
            What what,
            String reason) {
        var side = side(question);
        letters.tell(
                network,
                actor,
                new News(what, link, side, question.stage(), Said.of(question, reason)),
                side.other());
    }

    private static StatedStage ofAsked(
            LinkQuestion question, Link.Stage stage, @Nullable PartialDate on) {
        return StatedStage.of(stage, on, StatedStage.Voice.of(side(question)));
    }

    private static Sides.Side side(LinkQuestion question) {
        return question.asked().side().orElseThrow();
    }
}
