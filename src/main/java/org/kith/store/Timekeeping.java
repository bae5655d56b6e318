package org.kith.store;

import org.jspecify.annotations.Nullable;
import org.kith.shared.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches the clock of the database. After a leap forward nothing is forgotten or opened by itself
 * for some days: if the leap was a mistake there is time to mend it, and if the installation had
 * only rested, nothing is lost by waiting. After a leap back, what waits for a time that is years
 * away waits no longer than usual.
 *
 * <p>It looks on a thread of its own, by time elapsed: jobs wait for the very clock that it doubts.
 */
@Component
class Timekeeping implements WallClock, AutoCloseable {

    /** Longer than installations rest. */
    static final Duration LEAP = Duration.ofDays(45);

    /** How long a leap is doubted. */
    static final Duration DOUBT = Duration.ofDays(7);

    /** Set back by less, a clock is only being put right. */
    static final Duration BACK = Duration.ofHours(1);

    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeping.class);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ObjectProvider<WaitsForIt> waiting;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().name("timekeeping").daemon().unstarted(work));

    Timekeeping(
            JdbcClient db, TransactionTemplate transaction, ObjectProvider<WaitsForIt> waiting) {
        this.db = db;
        this.transaction = transaction;
        this.waiting = waiting;
        looking.scheduleWithFixedDelay(
                this::lookOrSay, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Looks first: a job that was due at once after the leap is not let through. */
    @Override
    public boolean believed() {
        return look(null).doubtedSince() == null;
    }

    private void lookOrSay() {
        try {
            look(null);
        } catch (RuntimeException broken) {
            LOG.warn("The clock could not be looked at: {}", broken.toString());
        }
    }

    /**
     * @param pretended for tests; null: the database's own time
     */
    Seen look(@Nullable Instant pretended) {
        var seen = transaction.execute(status -> looked(pretended));
        return Objects.requireNonNull(seen);
    }

    private Seen looked(@Nullable Instant pretended) {
        var before = last();
        var now = pretended == null ? now() : pretended;
        if (now.isBefore(before.at().minus(BACK))) {
            LOG.warn("The clock was set back from {} to {}: what waited goes on", before.at(), now);
            mend(now);
            return keep(new Seen(now, null));
        }
        if (now.isAfter(before.at().plus(LEAP))) {
            LOG.warn(
                    "The clock went from {} to {}: nothing is forgotten by itself for {} days. If"
                            + " it is wrong, set it right; if it is right, there is nothing to do",
                    before.at(),
                    now,
                    DOUBT.toDays());
            return keep(new Seen(now, now));
        }
        var doubted = before.doubtedSince();
        var over = doubted != null && now.isAfter(doubted.plus(DOUBT));
        return keep(new Seen(now, over ? null : doubted));
    }

    /** Jobs of the farthest future are due again; what a node seemed to hold is held by nobody. */
    private void mend(Instant now) {
        db.sql(
                        """
                        update scheduled_tasks set execution_time = least(execution_time, :now),
                                                   picked = picked and coalesce(last_heartbeat <= :now, true), last_heartbeat = least(last_heartbeat, :now)
                        where execution_time > :now + interval '25 hours' or last_heartbeat > :now
                        """)
                .param("now", utc(now))
                .update();
        waiting.orderedStream().forEach(WaitsForIt::wentBack);
    }

    private Seen last() {
        db.sql("insert into clock (seen_at) values (now()) on conflict do nothing").update();
        return db.sql("select seen_at, doubted_since from clock for update")
                .query(
                        (row, n) -> {
                            var doubted = row.getObject("doubted_since", OffsetDateTime.class);
                            return new Seen(
                                    row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                                    doubted == null ? null : doubted.toInstant());
                        })
                .single();
    }

    private Seen keep(Seen seen) {
        db.sql("update clock set seen_at = :at, doubted_since = :since")
                .param("at", utc(seen.at()))
                .param("since", seen.doubtedSince() == null ? null : utc(seen.doubtedSince()))
                .update();
        return seen;
    }

    private Instant now() {
        return db.sql("select now()").query(OffsetDateTime.class).single().toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    /**
     * @param doubtedSince null while the clock is believed
     */
    record Seen(Instant at, @Nullable Instant doubtedSince) {}
}
