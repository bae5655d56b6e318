package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.GroupContacts;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private final GroupContacts contacts;
    private final Representatives representatives;
    private final Audit audit;
    private final Letters letters;

    StillThere(
            NetworkScope scope,
            Questions questions,
            Groups groups,
            GroupContacts contacts,
            Representatives representatives,
            Audit audit,
            Letters letters) {
        this.scope = scope;
        this.questions = questions;
        this.groups = groups;
        this.contacts = contacts;
        this.representatives = representatives;
        this.audit = audit;
        this.letters = letters;
    }

    /** One round; a group for which it fails holds up no other. */
    void round(Network network, Instant moment) {
        var now = moment.truncatedTo(ChronoUnit.MICROS);
        for (var question : questions.open(network.id())) {
            guarded(question.group(), () -> goOn(network, question, now));
        }
        for (var group : questions.due(network.id(), now)) {
            guarded(group, () -> ask(network, group, now));
        }
    }

    /** Somebody of the group, or its coordinator, says that it is there. */
    void answer(Network network, Actor actor, Group.Id group) {
        scope.in(
                network.id(),
                db -> {
                    questions
                            .open(network.id(), group)
                            .filter(one -> questions.answer(network.id(), one.id(), actor.name()))
                            .ifPresent(one -> write(network, actor, one.id(), "still_there"));
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
                                                    network,
                                                    new Actor(
                                                            null, one.name(), Actor.VISITOR.role()),
                                                    one.question(),
                                                    "still_there"));
                    return asked.isPresent();
                });
    }

    private void ask(Network network, Group.Id group, Instant now) {
        scope.in(
                network.id(),
                db -> {
                    var id = Uuid7.next();
                    if (questions.ask(network.id(), id, group, now)) {
                        var speaking =
                                representatives.of(network.id(), group).stream()
                                        .map(Letters.To::of)
                                        .toList();
                        var first = contactsOf(network, group).stream().limit(1).toList();
                        send(network, id, group, speaking.isEmpty() ? first : speaking, now);
                    }
                    return null;
                });
    }

    private void goOn(Network network, Question question, Instant now) {
        var step = question.due(now);
        if (step == null) {
            return;
        }
        scope.in(
                network.id(),
                db -> {
                    if (questions.step(network.id(), question.id(), step, now)) {
                        follow(network, question, step, now);
                    }
                    return null;
                });
    }

    private void follow(Network network, Question question, Question.Step step, Instant now) {
        switch (step) {
            case OTHERS -> {
                var before = questions.writtenTo(network.id(), question.id());
                var others =
                        contactsOf(network, question.group()).stream()
                                .filter(to -> !before.contains(to.mail().toLowerCase(Locale.ROOT)))
                                .toList();
                send(network, question.id(), question.group(), others, now);
            }
            case COORDINATOR -> tellCoordinators(network, question.group(), "silent");
            case DORMANT -> {
                write(network, Actor.KITH, question.id(), "became_dormant");
                tellCoordinators(network, question.group(), "dormant");
            }
        }
    }

    private void send(
            Network network, UUID question, Group.Id id, List<Letters.To> all, Instant now) {
        var group = groups.find(network.id(), id).orElseThrow();
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

    private void tellCoordinators(Network network, Group.Id id, String what) {
        var group = groups.find(network.id(), id).orElseThrow();
        letters.coordinators(network.id())
                .forEach(
                        to ->
                                letters.write(
                                        network,
                                        to,
                                        what,
                                        group,
                                        "",
                                        "/" + network.slug() + "/claims"));
    }

    private List<Letters.To> contactsOf(Network network, Group.Id group) {
        return contacts.of(network.id(), group).stream()
                .filter(contact -> contact.mail() != null)
                .map(c -> new Letters.To(c.name(), Objects.requireNonNull(c.mail()).strip()))
                .toList();
    }

    /** Not of the group, whose history everybody reads: names of contacts stay out of that. */
    private void write(Network network, Actor actor, UUID question, String action) {
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(action, "group_question", question, null, Map.of()));
    }

    private static void guarded(Group.Id group, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.error("Group {} could not be asked", group, broken);
        }
    }
}
