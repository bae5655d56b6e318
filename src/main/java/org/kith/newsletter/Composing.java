package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.story.Story;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** A coordinator begins an issue, says its words, chooses what it tells and in which order. */
@Component
class Composing {

    private final NetworkScope scope;
    private final Issues issues;
    private final IssueSteps steps;
    private final IssuePieces pieces;
    private final Audit audit;

    Composing(
            NetworkScope scope, Issues issues, IssueSteps steps, IssuePieces pieces, Audit audit) {
        this.scope = scope;
        this.issues = issues;
        this.steps = steps;
        this.pieces = pieces;
        this.audit = audit;
    }

    /** What became of words that were sent. */
    enum Saved {
        KEPT,
        /** Somebody else has changed them since they were read, or the issue was sent. */
        CHANGED,
        /** Another issue has that number. */
        NUMBERED
    }

    Issue begin(Network.Id network, Actor actor) {
        return scope.in(
                network,
                db -> {
                    var begun = issues.add(network, Issue.Id.next());
                    write(network, actor, "begun", begun, null);
                    return begun;
                });
    }

    Saved save(Network.Id network, Actor actor, Issue now) {
        try {
            return scope.in(
                    network,
                    db -> {
                        if (!issues.save(network, now)) {
                            return Saved.CHANGED;
                        }
                        write(network, actor, "worded", now, null);
                        return Saved.KEPT;
                    });
        } catch (DuplicateKeyException taken) {
            return Saved.NUMBERED;
        }
    }

    /**
     * As many as fit, in the order in which they are given.
     *
     * @return whether all did, of an issue that is not sent
     */
    boolean add(
            Network.Id network,
            Actor actor,
            Issue.Id id,
            Collection<Story.Id> stories,
            Collection<Gathering.Id> gatherings) {
        var added = new ArrayList<Chosen>();
        var free = new AtomicInteger();
        changing(
                network,
                id,
                (issue, there) -> {
                    free.set(Issue.MOST_PIECES - there.size());
                    stories.forEach(one -> added.add(new Chosen(Chosen.Id.next(), 0, one, null)));
                    gatherings.forEach(
                            one -> added.add(new Chosen(Chosen.Id.next(), 0, null, one)));
                    added.stream().limit(free.get()).forEach(one -> pieces.add(network, id, one));
                    write(network, actor, "chose", issue, Math.min(free.get(), added.size()));
                });
        return added.size() <= free.get();
    }

    /**
     * @param by -1 for one up, 1 for one down
     */
    void move(Network.Id network, Actor actor, Issue.Id id, Chosen.Id piece, int by) {
        changing(
                network,
                id,
                (issue, there) -> {
                    var order = new ArrayList<>(there.stream().map(Chosen::id).toList());
                    var at = order.indexOf(piece);
                    if (at < 0 || at + by < 0 || at + by >= order.size()) {
                        return;
                    }
                    Collections.swap(order, at, at + by);
                    number(network, order);
                    write(network, actor, "ordered", issue, null);
                });
    }

    void remove(Network.Id network, Actor actor, Issue.Id id, Chosen.Id piece) {
        changing(
                network,
                id,
                (issue, there) -> {
                    var order = new ArrayList<>(there.stream().map(Chosen::id).toList());
                    if (order.remove(piece)) {
                        pieces.remove(network, piece);
                        number(network, order);
                        write(network, actor, "took_out", issue, null);
                    }
                });
    }

    void remove(Network.Id network, Actor actor, Issue.Id id) {
        changing(
                network,
                id,
                (issue, there) -> {
                    issues.remove(network, id);
                    write(network, actor, "removed", issue, null);
                });
    }

    /** On the web at once, and by mail as its readers are written to. */
    boolean send(Network.Id network, Actor actor, Issue.Id id) {
        return stepped(network, actor, id, "sent", () -> steps.send(network, id, actor.person()));
    }

    boolean stop(Network.Id network, Actor actor, Issue.Id id) {
        return stepped(network, actor, id, "stopped", () -> steps.stop(network, id));
    }

    boolean goOn(Network.Id network, Actor actor, Issue.Id id) {
        return stepped(network, actor, id, "resumed", () -> steps.goOn(network, id));
    }

    private boolean stepped(
            Network.Id network, Actor actor, Issue.Id id, String what, BooleanSupplier step) {
        return scope.in(
                network,
                db -> {
                    var done = step.getAsBoolean();
                    if (done) {
                        var issue = issues.find(network, id).orElseThrow();
                        write(network, actor, what, issue, null);
                    }
                    return done;
                });
    }

    /** Of two who change it at one moment each change is made, one after the other. */
    private void changing(Network.Id network, Issue.Id id, BiConsumer<Issue, List<Chosen>> change) {
        scope.in(
                network,
                db -> {
                    issues.holdDraft(network, id)
                            .ifPresent(issue -> change.accept(issue, pieces.of(network, id)));
                    return null;
                });
    }

    private void number(Network.Id network, List<Chosen.Id> order) {
        for (var i = 0; i < order.size(); i++) {
            pieces.put(network, order.get(i), i + 1);
        }
    }

    private void write(
            Network.Id network, Actor actor, String action, Issue issue, @Nullable Integer pieces) {
        Map<String, Object> facts =
                pieces == null
                        ? Map.of("number", issue.number(), "title", issue.titles().texts())
                        : Map.of("number", issue.number(), "pieces", pieces);
        audit.write(
                network,
                actor,
                Audit.Change.of(action, "newsletter", issue.id().value(), null, facts));
    }
}
