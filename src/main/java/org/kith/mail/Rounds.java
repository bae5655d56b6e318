package org.kith.mail;

import org.kith.shared.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** The postman's rounds: takes waiting letters to their server, of all networks in turn. */
@Component
class Rounds {

    /** A letter that its server does not take is tried for so long. */
    static final Duration TRIED_FOR = Duration.ofDays(5);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final MailLine line;
    private final Returned returned;
    private final WallClock clock;
    private final Hours hours;
    private final Gathered gathered;

    Rounds(MailLine line, Returned returned, WallClock clock, Hours hours, Gathered gathered) {
        this.line = line;
        this.returned = returned;
        this.clock = clock;
        this.hours = hours;
        this.gathered = gathered;
    }

    /**
     * Hands waiting letters to somebody who sends them, each to one node only, and of each network
     * as many as of another: who writes to thousands holds up nobody. A node that dies between
     * taking and marking leaves them to another after a quarter of an hour (longer than a slow
     * server can take for all of them); what it had sent already then arrives twice, under one
     * Message-ID.
     *
     * @param sending throws {@link Refused} for what is not to be tried again
     * @return how many were handed over, at most five
     */
    int deliver(Consumer<Message> sending) {
        var waiting = line.take();
        waiting.forEach(one -> deliver(one, sending));
        return waiting.size();
    }

    /** One of which nobody can say whether it may go holds up no other, and is tried again. */
    private void deliver(MailLine.Waiting one, Consumer<Message> sending) {
        try {
            gathered.asItStands(one.message())
                    .ifPresentOrElse(
                            message -> inTime(message, one.attempts(), sending),
                            () -> line.drop(one.message()));
        } catch (RuntimeException broken) {
            LOG.error("Letter {} could not be looked at", one.message().id(), broken);
            again(one.message(), one.attempts(), broken);
        }
    }

    private void inTime(Message message, int attempts, Consumer<Message> sending) {
        var next = hours.next(message, Instant.now());
        if (next.isAfter(Instant.now())) {
            line.putBack(message, next);
        } else {
            send(message, attempts, sending);
        }
    }

    private void send(Message message, int attempts, Consumer<Message> sending) {
        try {
            sending.accept(message);
            line.sent(message);
        } catch (Refused forGood) {
            line.failed(message, forGood, null);
            if (forGood.ofAddress()) {
                returned.unknown(message.recipient(), "", forGood.said());
            }
        } catch (RuntimeException forNow) {
            again(message, attempts, forNow);
        }
    }

    private void again(Message message, int attempts, RuntimeException why) {
        var next = Instant.now().plus(wait(attempts));
        var late = next.isAfter(message.createdAt().plus(TRIED_FOR)) && clock.believed();
        line.failed(message, why, late ? null : next);
    }

    /** Twice as long each time, and a little unlike, so that not all come back at once. */
    static Duration wait(int attempts) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        var longest = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        var unlike = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        return Duration.ofMillis((long) (longest.toMillis() * unlike));
    }
}
