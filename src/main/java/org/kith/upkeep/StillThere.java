package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The policy of the yearly question: the representatives first, after two weeks the other contacts,
 * after four the coordinator, and after six the group is dormant, which any word of it ends. Nobody
 * is ever deleted for silence.
 */
@Component
class StillThere {

    private static final Logger LOG = LoggerFactory.getLogger(StillThere.class);

    private final NetworkScope scope;
    private final Questions questions;
    private final Groups groups;
    private final Representatives representatives;
    private final Recipients recipients;
    private final Silence silence;
    private final Audit audit;
    private final Letters letters;

    StillThere(
            NetworkScope scope,
            Questions questions,
            Groups groups,
            Representatives representatives,
            Recipients recipients,
            Silence silence,
            Audit audit,
            Letters letters) {
        this.scope = scope;
        this.questions = questions;
        this.groups = groups;
        this.representatives = representatives;
        this.recipients = recipients;
        this.silence = silence;
        this.audit = audit;
        this.letters = letters;
    }

    /** One round; a group for which it fails holds up no other. */
    void round(Network network, Instant moment) {
        var now = moment.truncatedTo(ChronoUnit.MICROS);
        var open = questions.open(network.id());
        for (var question : open) {
            if (question.due(now) == Question.Step.OTHERS) {
                guarded("group " + question.group(), () -> askOthers(network, question, now));
            }
        }
        guarded("the silent of /" + network.slug(), () -> silence.tell(network, open, now));
        for (var group : questions.due(network.id(), now)) {
            guarded("group " + group, () -> ask(network, group, now));
        }
    }

    /** Somebody of the group, or its coordinator, says that it is there. */
    void answer(Network.Id network, Actor actor, Group.Id group) {
        scope.in(
                network,
                db -> {
                    questions
                            .open(network, group)
                            .filter(one -> questions.answer(network, one.id(), actor.name()))
                            .ifPresent(one -> write(network, actor, one.id()));
                    return null;
                });
    }

    /** By the link of a letter, which whoever got it need not sign in for. */
    boolean answer(Network network, Token token) {
        return scope.in(
                network.id(),
                db -> {
                    var asked = questions.find(network.id(), token);
                    asked.filter(one -> questions.answer(network.id(), one.question(), one.name()))
                            .ifPresent(
                                    one ->
                                            write(
                                                    network.id(),
                                                    new Actor(
                                                            null, one.name(), Actor.VISITOR.role()),
                                                    one.question()));
                    return asked.isPresent();
                });
    }

    private void ask(Network network, Group.Id id, Instant now) {
        scope.in(
                network.id(),
                db -> {
                    var question = Uuid7.next();
                    if (questions.ask(network.id(), question, id, now)) {
                        var group = groups.find(network.id(), id).orElseThrow();
                        var speaking =
                                representatives.of(network.id(), id).stream()
                                        .map(Letters.To::of)
                                        .toList();
                        var first = recipients.contacts(network, group).stream().limit(1).toList();
                        send(network, question, group, speaking.isEmpty() ? first : speaking, now);
                    }
                    return null;
                });
    }

    private void askOthers(Network network, Question question, Instant now) {
        scope.in(
                network.id(),
                db -> {
                    var step = Question.Step.OTHERS;
                    if (questions.step(network.id(), question.id(), step, now)) {
                        var before = questions.writtenTo(network.id(), question.id());
                        var group = groups.find(network.id(), question.group()).orElseThrow();
                        var others =
                                recipients.contacts(network, group).stream()
                                        .filter(to -> !before.contains(Recipients.small(to.mail())))
                                        .toList();
                        send(network, question.id(), group, others, now);
                    }
                    return null;
                });
    }

    private void send(
            Network network, UUID question, Group group, List<Letters.To> all, Instant now) {
        for (var to : all) {
            var token = Token.random();
            questions.letter(network.id(), question, token, to, now);
            letters.write(
                    network,
                    to,
                    "question",
                    group,
                    "",
                    "/still-there/" + network.slug() + "/" + token.value());
        }
    }

    /** Not of the group, whose history everybody reads: names of contacts stay out of that. */
    private void write(Network.Id network, Actor actor, UUID question) {
        audit.write(
                network,
                actor,
                Audit.Change.of("still_there", "group_question", question, null, Map.of()));
    }

    private static void guarded(String whom, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.error("A round for {} came to no end", whom, broken);
        }
    }
}
