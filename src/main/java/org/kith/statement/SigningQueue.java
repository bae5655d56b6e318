package org.kith.statement;

import org.kith.web.CrowdForm;
import org.kith.web.NotYetKnown;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * The signatures of one network that wait to be written. While one lot waits for the disk the next
 * is inserted, so that neither the disk nor the processors are idle; no third is begun, and one
 * network never takes more than two connections for it.
 */
final class SigningQueue {

    /** A lot that is not written by then hangs: nobody else is to wait behind it. */
    private static final Duration HANGS = CrowdForm.LONGEST_WAIT;

    /** How many go into one transaction at most. */
    private static final int MOST = 500;

    private static final int LOTS = 2;

    private final LongSupplier clock;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Deque<Lot> begun = new ArrayDeque<>();
    private boolean inserting;

    SigningQueue() {
        this(System::nanoTime);
    }

    /**
     * @param clock in nanoseconds, from any time on
     */
    SigningQueue(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * @param kept once it is for good; false where the statement is not open at this moment
     */
    record Waiting(Signing one, CompletableFuture<Boolean> kept) {}

    /** Fails with {@link NotYetKnown} at once where those before hang. */
    synchronized CompletableFuture<Boolean> add(Signing one) {
        var oldest = begun.peek();
        if (oldest != null && clock.getAsLong() - oldest.since > HANGS.toNanos()) {
            return CompletableFuture.failedFuture(new NotYetKnown());
        }
        var mine = new Waiting(one, new CompletableFuture<>());
        waiting.add(mine);
        return mine.kept();
    }

    /**
     * Those who have waited the longest. Empty where nobody waits, and where others are being
     * written: whoever writes them asks again.
     */
    synchronized Optional<Lot> next() {
        if (waiting.isEmpty() || inserting || begun.size() == LOTS) {
            return Optional.empty();
        }
        inserting = true;
        var some = new ArrayList<Waiting>();
        while (!waiting.isEmpty() && some.size() < MOST) {
            some.add(waiting.remove());
        }
        var lot = new Lot(some, clock.getAsLong());
        begun.add(lot);
        return Optional.of(lot);
    }

    /** What is written together. Each step is told at least once, and counts once. */
    final class Lot {

        private final List<Waiting> all;
        private final long since;
        private boolean inserted;

        private Lot(List<Waiting> all, long since) {
            this.all = List.copyOf(all);
            this.since = since;
        }

        List<Waiting> all() {
            return all;
        }

        /** The next may be inserted. */
        void inserted() {
            synchronized (SigningQueue.this) {
                if (!inserted) {
                    inserted = true;
                    inserting = false;
                }
            }
        }

        /** It is committed, or has failed. */
        void ended() {
            synchronized (SigningQueue.this) {
                inserted();
                begun.remove(this);
            }
        }
    }
}
