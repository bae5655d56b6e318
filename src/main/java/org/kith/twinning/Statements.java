package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.LinkLetters.News;
import org.kith.twinning.LinkLetters.Said;
import org.kith.twinning.LinkLetters.What;
import org.kith.twinning.LinkQuestion.Asked;
import org.kith.twinning.LinkQuestion.How;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * The policy of stating how far a link has come. One side's word is put to the other side, and what
 * shows it to the coordinator; the same word from the other side confirms it. What a side decides
 * alone is put to nobody: the other side is told.
 */
@Component
public class Statements {

    private final NetworkScope scope;
    private final Links links;
    private final Facts facts;
    private final LinkQuestions questions;
    private final LinkLetters letters;

    Statements(
            NetworkScope scope,
            Links links,
            Facts facts,
            LinkQuestions questions,
            LinkLetters letters) {
        this.scope = scope;
        this.links = links;
        this.facts = facts;
        this.questions = questions;
        this.letters = letters;
    }

    /**
     * Writes down what somebody states, whose word it is being settled before. Two at one moment
     * are heard one after the other; what a side has said already is not said twice.
     */
    public void state(Network network, Actor actor, Link link, StatedStage fact) {
        state(network, actor, link, fact, null);
    }

    /**
     * @param corrects what the other side had said instead; null where nothing is corrected
     */
    void state(
            Network network,
            Actor actor,
            Link link,
            StatedStage fact,
            StatedStage.@Nullable Id corrects) {
        scope.in(
                network.id(),
                db -> {
                    links.hold(network.id(), link.id());
                    var before = facts.of(network.id(), link.id());
                    if (before.stream().noneMatch(said -> repeats(fact, said, before))) {
                        facts.state(network.id(), actor, link.id(), fact, null);
                        follow(network, actor, link, fact, before, corrects);
                        facts.answered(network.id(), link.id());
                    }
                    return null;
                });
    }

    /** Takes a fact back, and with it what was asked of it. False where it stood no longer. */
    boolean withdraw(Network network, Actor actor, Link link, StatedStage.Id id, String because) {
        return scope.in(
                network.id(),
                db -> {
                    links.hold(network.id(), link.id());
                    var fact =
                            facts.of(network.id(), link.id()).stream()
                                    .filter(one -> one.id().equals(id))
                                    .findFirst();
                    var done = takeBack(network, actor, link, id, because);
                    if (done) {
                        fact.map(one -> one.noting(because))
                                .ifPresent(one -> tellOther(network, actor, link, one));
                    }
                    return done;
                });
    }

    private void tellOther(Network network, Actor actor, Link link, StatedStage fact) {
        fact.saidBy()
                .side()
                .ifPresent(side -> tell(network, actor, link, fact, What.TAKEN_BACK, side.other()));
    }

    private boolean takeBack(
            Network network, Actor actor, Link link, StatedStage.Id fact, String because) {
        settle(network, actor, link, fact);
        return facts.withdraw(network.id(), actor, link.id(), fact, because);
    }

    /** Nobody needs to answer any more what is asked of this fact. */
    void settle(Network network, Actor actor, Link link, StatedStage.Id fact) {
        open(network, link).stream()
                .filter(question -> question.fact().equals(fact))
                .forEach(q -> questions.answer(network.id(), actor, q.id(), How.SETTLED, null));
    }

    void settleAll(Network network, Actor actor, Link link) {
        open(network, link)
                .forEach(q -> questions.answer(network.id(), actor, q.id(), How.SETTLED, null));
    }

    private void follow(
            Network network,
            Actor actor,
            Link link,
            StatedStage fact,
            List<StatedStage> before,
            StatedStage.@Nullable Id corrects) {
        var side = fact.saidBy().side();
        if (side.isEmpty()) {
            agree(network, actor, link, fact, before);
            return;
        }
        if (fact.onBehalf() != null) {
            tell(network, actor, link, fact, What.ENTERED, side.get());
        }
        var other = side.get().other();
        if (fact.stage().ownDecision()) {
            decided(network, actor, link, fact, other);
        } else if (agree(network, actor, link, fact, before)) {
            tell(network, actor, link, fact, What.CONFIRMED, other);
        } else {
            ask(network, actor, link, fact, corrects, other);
        }
    }

    private void decided(
            Network network, Actor actor, Link link, StatedStage fact, Sides.Side other) {
        if (fact.stage().over()) {
            settleAll(network, actor, link);
        }
        var what =
                switch (fact.stage()) {
                    case SUSPENDED -> What.SUSPENDED;
                    case DECLINED -> What.DECLINED;
                    default -> What.ENDED;
                };
        tell(network, actor, link, fact, what, other);
    }

    private void ask(
            Network network,
            Actor actor,
            Link link,
            StatedStage fact,
            StatedStage.@Nullable Id corrects,
            Sides.Side other) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        questions.ask(network.id(), link.id(), fact.id(), Asked.of(other), corrects, now);
        tell(network, actor, link, fact, corrects == null ? What.ASKED : What.CORRECTED, other);
        if (fact.hasEvidence()) {
            questions.ask(network.id(), link.id(), fact.id(), Asked.COORDINATOR, null, now);
            letters.tellCoordinators(network, actor, news(link, fact, What.CHECK, other.other()));
        }
    }

    /**
     * Whether what is said now confirms what another voice said before; questions of it are over.
     */
    private boolean agree(
            Network network, Actor actor, Link link, StatedStage fact, List<StatedStage> before) {
        var same =
                before.stream()
                        .filter(said -> said.stands() && said.sameAs(fact))
                        .filter(
                                said ->
                                        said.saidBy().side().isPresent()
                                                || said.saidBy() == StatedStage.Voice.BOTH)
                        .filter(said -> said.saidBy() != fact.saidBy())
                        .map(StatedStage::id)
                        .toList();
        open(network, link).stream()
                .filter(question -> same.contains(question.fact()))
                .forEach(question -> agreed(network, actor, link, fact, question));
        return !same.isEmpty();
    }

    private void agreed(
            Network network, Actor actor, Link link, StatedStage fact, LinkQuestion question) {
        var asked = question.asked().side().map(StatedStage.Voice::of);
        var how = asked.filter(fact.saidBy()::equals).isPresent() ? How.CONFIRMED : How.SETTLED;
        if (questions.answer(network.id(), actor, question.id(), how, null)
                && how == How.CONFIRMED
                && question.corrects() != null) {
            takeBack(network, actor, link, question.corrects(), correctedTo(question));
        }
    }

    /** Not a sentence: it stands in the history, in every language alike. */
    private static String correctedTo(LinkQuestion question) {
        return "→ " + (question.on() == null ? question.stage().code() : question.on().iso());
    }

    private List<LinkQuestion> open(Network network, Link link) {
        return questions.of(network.id(), link.id()).stream().filter(LinkQuestion::open).toList();
    }

    private void tell(
            Network network, Actor actor, Link link, StatedStage fact, What what, Sides.Side whom) {
        letters.tell(
                network,
                actor,
                news(link, fact, what, fact.saidBy().side().orElse(whom.other())),
                whom);
    }

    private static News news(Link link, StatedStage fact, What what, Sides.Side from) {
        var reason =
                fact.onBehalf() != null && what == What.ENTERED ? fact.onBehalf() : fact.note();
        return new News(what, link, from, fact.stage(), Said.of(fact, reason));
    }

    /**
     * The same voice, the same stage, the same day, and nothing to show that was not shown. Where a
     * link was suspended or ended between the two, they are two facts.
     */
    private static boolean repeats(StatedStage fact, StatedStage said, List<StatedStage> all) {
        return said.stands()
                && said.saidBy() == fact.saidBy()
                && said.stage() == fact.stage()
                && Objects.equals(said.on(), fact.on())
                && addsNothing(fact.evidenceUrl(), said.evidenceUrl())
                && addsNothing(fact.evidenceDocument(), said.evidenceDocument())
                && addsNothing(fact.note(), said.note())
                && all.stream()
                        .filter(other -> other.stands() && other.saidAt().isAfter(said.saidAt()))
                        .noneMatch(other -> turns(fact, other));
    }

    private static boolean turns(StatedStage fact, StatedStage other) {
        return other.stage().ownDecision()
                || fact.stage().ownDecision() && other.saidBy() == fact.saidBy();
    }

    private static boolean addsNothing(@Nullable String now, @Nullable String before) {
        return now == null || now.equals(before);
    }
}
