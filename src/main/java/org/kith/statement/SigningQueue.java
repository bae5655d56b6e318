package org.kith.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * The signatures of one network that wait to be written. While one lot waits for the disk the next
 * is inserted, so that neither the disk nor the processors are idle; no third is begun, and one
 * network never takes more than two connections for it.
 */
final class SigningQueue {

    /** How many go into one transaction at most. */
    private static final int MOST = 500;

    private static final int LOTS = 2;

    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean inserting;
    private int begun;

    /**
     * @param kept once it is for good; false where the statement is not open at this moment
     */
    record Waiting(Signing one, CompletableFuture<Boolean> kept) {}

    synchronized CompletableFuture<Boolean> add(Signing one) {
        var mine = new Waiting(one, new CompletableFuture<>());
        waiting.add(mine);
        return mine.kept();
    }

    /**
     * Those who have waited the longest. Empty where nobody waits, and where others are being
     * written: whoever writes them asks again.
     */
    synchronized Optional<Lot> next() {
        if (waiting.isEmpty() || inserting || begun == LOTS) {
            return Optional.empty();
        }
        inserting = true;
        begun++;
        var some = new ArrayList<Waiting>();
        while (!waiting.isEmpty() && some.size() < MOST) {
            some.add(waiting.remove());
        }
        return Optional.of(new Lot(some));
    }

    /** What is written together. Each step is told at least once, and counts once. */
    final class Lot {

        private final List<Waiting> all;
        private boolean inserted;
        private boolean ended;

        private Lot(List<Waiting> all) {
            this.all = List.copyOf(all);
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
                if (!ended) {
                    ended = true;
                    begun--;
                }
            }
        }
    }
}
