package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The policy of a statement's life: written, opened, closed, delivered; never back. */
@Component
class StatementWriting {

    private final NetworkScope scope;
    private final Statements statements;
    private final StatementDrafts drafts;
    private final StatementSteps steps;
    private final Deliveries deliveries;
    private final Audit audit;

    StatementWriting(
            NetworkScope scope,
            Statements statements,
            StatementDrafts drafts,
            StatementSteps steps,
            Deliveries deliveries,
            Audit audit) {
        this.scope = scope;
        this.statements = statements;
        this.drafts = drafts;
        this.steps = steps;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    /**
     * @return its address
     */
    String start(Network.Id network, Actor actor, Statement draft) {
        return scope.in(
                network,
                db -> {
                    var base = StatementSlug.of(draft);
                    var taken = new HashSet<>(drafts.slugsLike(network, base));
                    var named = at(draft, StatementSlug.free(base, taken));
                    while (!drafts.add(network, actor, named, now())) {
                        // By somebody else, at the same moment.
                        taken.add(named.slug());
                        named = at(draft, StatementSlug.free(base, taken));
                    }
                    write(network, actor, "drafted", named, facts(named));
                    return named.slug();
                });
    }

    enum Changed {
        DONE,
        /** People can sign it already, or it was dropped. */
        NO_DRAFT,
        /** Somebody else wrote what is not read yet: nothing was kept. */
        OVERTAKEN
    }

    /**
     * @param read whether all that stands was read by who wrote this
     */
    Changed change(Network.Id network, Actor actor, Statement draft, Predicate<Statement> read) {
        return scope.in(
                network,
                db -> {
                    var before = statements.hold(network, draft.id()).filter(Statement::isDraft);
                    if (before.isEmpty()) {
                        return Changed.NO_DRAFT;
                    }
                    if (!read.test(before.get())) {
                        return Changed.OVERTAKEN;
                    }
                    drafts.change(network, draft);
                    write(network, actor, "changed", draft, facts(draft));
                    return Changed.DONE;
                });
    }

    /** False where it is no draft any more, or the day is over until which names are kept. */
    boolean open(Network.Id network, Actor actor, Statement.Id id) {
        var now = now();
        return held(
                network,
                id,
                one -> one.mayBeOpened(now),
                one -> {
                    steps.open(network, id, now);
                    write(network, actor, "opened", one, Map.of());
                });
    }

    /**
     * @param because of which a coordinator does; null where the group does
     */
    boolean close(Network.Id network, Actor actor, Statement.Id id, @Nullable String because) {
        return held(
                network,
                id,
                one -> one.state() == Statement.State.OPEN,
                one -> {
                    steps.close(network, id, because, now());
                    write(
                            network,
                            actor,
                            "closed",
                            one,
                            because == null ? Map.of() : Map.of("because", because));
                });
    }

    boolean drop(Network.Id network, Actor actor, Statement.Id id) {
        return held(
                network,
                id,
                Statement::isDraft,
                one -> {
                    drafts.drop(network, one);
                    write(network, actor, "dropped", one, Map.of());
                });
    }

    boolean deliver(Network.Id network, Actor actor, Statement.Id id, String to, LocalDate on) {
        return held(
                network,
                id,
                Statement::mayBeDelivered,
                one -> {
                    deliveries.add(network, actor, id, to, on, now());
                    write(network, actor, "delivered", one, Map.of("to", to, "on", on.toString()));
                });
    }

    boolean answered(
            Network.Id network,
            Actor actor,
            Statement.Id id,
            Delivery.Id delivery,
            String answer,
            @Nullable LocalDate on) {
        return held(
                network,
                id,
                one -> deliveries.answered(network, id, delivery, answer, on),
                one -> write(network, actor, "answered", one, Map.of("answer", answer)));
    }

    private boolean held(
            Network.Id network,
            Statement.Id id,
            Predicate<Statement> may,
            Consumer<Statement> work) {
        return scope.in(
                network,
                db -> {
                    var one = statements.hold(network, id).filter(may);
                    one.ifPresent(work);
                    return one.isPresent();
                });
    }

    private static Statement at(Statement draft, String slug) {
        return new Statement(
                draft.id(),
                slug,
                draft.group(),
                draft.link(),
                draft.hopedFor(),
                draft.keptUntil(),
                null,
                null,
                false,
                draft.texts());
    }

    private static Map<String, Object> facts(Statement one) {
        var facts = new LinkedHashMap<String, Object>();
        one.texts().forEach(text -> facts.put("title_" + text.language().code(), text.title()));
        facts.put("kept_until", one.keptUntil().toString());
        return facts;
    }

    private void write(
            Network.Id network,
            Actor actor,
            String action,
            Statement one,
            Map<String, Object> after) {
        audit.write(
                network,
                actor,
                Audit.Change.of(action, "statement", one.id().value(), null, after));
    }

    /** As exactly as the database keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
