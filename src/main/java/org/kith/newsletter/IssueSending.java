package org.kith.newsletter;

import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/**
 * Writes the letters of issues that are on their way, a few at a time: each letter in a transaction
 * of its own with the row that says so, so that whatever stops it, nobody is written to twice or
 * left out.
 */
@Component
class IssueSending {

    /** Letters of one network in a round; {@link NewsletterJobs} says how often. */
    static final int BATCH = 50;

    private static final Logger LOG = LoggerFactory.getLogger(IssueSending.class);

    private final NetworkScope scope;
    private final Issues issues;
    private final IssueSteps steps;
    private final IssueReading reading;
    private final IssueLetters letters;
    private final Addressees addressees;
    private final WrittenTo written;
    private final AddressMark mark;
    private final Subscriptions subscriptions;
    private final SubscriptionLink link;
    private final Outbox outbox;

    IssueSending(
            NetworkScope scope,
            Issues issues,
            IssueSteps steps,
            IssueReading reading,
            IssueLetters letters,
            Addressees addressees,
            WrittenTo written,
            AddressMark mark,
            Subscriptions subscriptions,
            SubscriptionLink link,
            Outbox outbox) {
        this.scope = scope;
        this.issues = issues;
        this.steps = steps;
        this.reading = reading;
        this.letters = letters;
        this.addressees = addressees;
        this.written = written;
        this.mark = mark;
        this.subscriptions = subscriptions;
        this.link = link;
        this.outbox = outbox;
    }

    IssueProgress progress(Network network, Issue issue) {
        var done = written.of(network.id(), issue.id()).size();
        return new IssueProgress(done, done + waiting(network, issue).size());
    }

    /**
     * One round, of one issue at a time; it is over when nobody waits any more, whoever was passed
     * over meanwhile.
     */
    void round(Network network, Instant now) {
        issues.onTheirWay(network.id()).stream()
                .findFirst()
                .ifPresent(issue -> round(network, issue, now));
    }

    private void round(Network network, Issue issue, Instant now) {
        var waiting = waiting(network, issue);
        var written =
                waiting.stream()
                        .filter(one -> tryTo(network, issue.id(), one, now))
                        .limit(BATCH)
                        .count();
        if (written < BATCH && waiting(network, issue).isEmpty()) {
            steps.finish(network.id(), issue.id());
        }
    }

    private List<Addressee> waiting(Network network, Issue issue) {
        var done = written.of(network.id(), issue.id());
        return addressees.of(network).stream()
                .filter(one -> !done.contains(mark.of(issue.id(), one.mail())))
                .toList();
    }

    /** One to whom no letter can be written holds up no other, and is tried again. */
    private boolean tryTo(Network network, Issue.Id id, Addressee to, Instant now) {
        try {
            write(network, id, to, now);
            return true;
        } catch (RuntimeException broken) {
            LOG.error("A letter of newsletter {} could not be written", id, broken);
            return false;
        }
    }

    /** Nothing where it was stopped, or they have unsubscribed or been written to. */
    void write(Network network, Issue.Id id, Addressee to, Instant now) {
        scope.in(
                network.id(),
                db -> {
                    issues.holdOnItsWay(network.id(), id)
                            .filter(issue -> wantsIt(network, to))
                            .ifPresent(issue -> write(network, issue, to, now));
                    return null;
                });
    }

    /**
     * Asked in the transaction that writes: who unsubscribes meanwhile, or has another address,
     * waits for its end.
     */
    private boolean wantsIt(Network network, Addressee to) {
        return to.subscription() == null
                || subscriptions
                        .hold(network.id(), to.subscription())
                        .filter(one -> one.mail().equals(to.mail()))
                        .isPresent();
    }

    private void write(Network network, Issue issue, Addressee to, Instant now) {
        var letter = letters.letter(network, reading.of(network, issue, to.language(), now), to);
        if (written.take(
                network.id(), issue.id(), mark.of(issue.id(), to.mail()), outbox.reaches(letter))) {
            var own = to.subscription();
            if (own != null) {
                subscriptions.lead(network.id(), own, link.of(own));
            }
            outbox.add(letter);
        }
    }
}
