package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.LinkLetters.News;
import org.kith.twinning.LinkLetters.Said;
import org.kith.twinning.LinkLetters.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reminds whoever is asked after two weeks and after four, and then never again. */
@Component
class LinkReminders {

    private static final Logger LOG = LoggerFactory.getLogger(LinkReminders.class);

    private final NetworkScope scope;
    private final LinkQuestions questions;
    private final Links links;
    private final LinkLetters letters;

    LinkReminders(NetworkScope scope, LinkQuestions questions, Links links, LinkLetters letters) {
        this.scope = scope;
        this.questions = questions;
        this.links = links;
        this.letters = letters;
    }

    /** One round; a question of which nobody can be reminded holds up no other. */
    void round(Network network, Instant moment) {
        var now = moment.truncatedTo(ChronoUnit.MICROS);
        for (var question : questions.due(network.id(), now)) {
            try {
                remind(network, question, now);
            } catch (RuntimeException broken) {
                LOG.error("Nobody could be reminded of question {}", question.id(), broken);
            }
        }
    }

    private void remind(Network network, LinkQuestion question, Instant now) {
        scope.in(
                network.id(),
                db -> {
                    if (questions.remind(network.id(), question.id(), now)) {
                        links.find(network.id(), question.link())
                                .ifPresent(link -> write(network, link, question));
                    }
                    return null;
                });
    }

    private void write(Network network, Link link, LinkQuestion question) {
        var from = question.saidBy().side().orElseThrow();
        question.asked()
                .side()
                .ifPresentOrElse(
                        side ->
                                letters.tell(
                                        network,
                                        Actor.KITH,
                                        news(What.REMINDED, link, from, question),
                                        side),
                        () ->
                                letters.tellCoordinators(
                                        network,
                                        Actor.KITH,
                                        news(What.CHECK_REMINDED, link, from, question)));
    }

    private static News news(What what, Link link, Sides.Side from, LinkQuestion question) {
        return new News(what, link, from, question.stage(), Said.NOTHING);
    }
}
