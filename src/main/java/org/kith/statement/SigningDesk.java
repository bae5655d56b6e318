package org.kith.statement;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.kith.network.Network;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Takes signatures, and answers once they are kept for good. What comes in while others are being
 * written is written together with what else came, in one transaction: a burst costs no more
 * commits than the disk has time for.
 */
@Component
class SigningDesk {

    /** How many go into one transaction at most. */
    private static final int MOST = 500;

    /** The round comes so soon after a call, and sees to all that came until then. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Signatures signatures;
    private final SchedulerClient jobs;
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Network.Id, Queue> queues = new ConcurrentHashMap<>();
    private final Map<Network.Id, Long> called = new ConcurrentHashMap<>();

    SigningDesk(Signatures signatures, SchedulerClient jobs) {
        this.signatures = signatures;
        this.jobs = jobs;
    }

    private record Waiting(Signing one, CompletableFuture<Boolean> kept) {}

    /** One writes at a time: a second would find few, and a commit costs the same for few. */
    private static final class Queue {
        private final Semaphore writing = new Semaphore(1);
        private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();

        List<Waiting> next() {
            var some = new ArrayList<Waiting>();
            for (var one = waiting.poll(); one != null; one = waiting.poll()) {
                some.add(one);
                if (some.size() == MOST) {
                    break;
                }
            }
            return some;
        }
    }

    /** False where the statement is not open at this moment. */
    boolean take(Network.Id network, Signing one) {
        var queue = queues.computeIfAbsent(network, n -> new Queue());
        var mine = new Waiting(one, new CompletableFuture<>());
        queue.waiting.add(mine);
        if (queue.writing.tryAcquire()) {
            writers.execute(() -> write(network, queue));
        }
        var kept = result(mine);
        if (kept) {
            call(network);
        }
        return kept;
    }

    /** Writes for all of a network, as long as any wait. */
    private void write(Network.Id network, Queue queue) {
        do {
            try {
                for (var some = queue.next(); !some.isEmpty(); some = queue.next()) {
                    write(network, some);
                }
            } finally {
                queue.writing.release();
            }
        } while (!queue.waiting.isEmpty() && queue.writing.tryAcquire());
    }

    /** Has the round come soon; a call that is lost is made good by the next one, or in minutes. */
    void call(Network.Id network) {
        var now = System.nanoTime();
        var last = called.get(network);
        if (last == null || now - last > SOON.toNanos()) {
            called.put(network, now);
            jobs.scheduleIfNotExists(
                    StatementJobs.RECEIVE
                            .instance(network.toString())
                            .scheduledTo(Instant.now().plus(SOON)));
        }
    }

    private void write(Network.Id network, List<Waiting> some) {
        try {
            var written =
                    signatures.add(
                            network, some.stream().map(Waiting::one).toList(), Instant.now());
            some.forEach(each -> each.kept().complete(written.ids().contains(each.one().id())));
        } catch (DataIntegrityViolationException one) {
            if (some.size() > 1) {
                some.forEach(each -> write(network, List.of(each)));
            } else {
                some.forEach(each -> each.kept().completeExceptionally(one));
            }
        } catch (RuntimeException broken) {
            some.forEach(each -> each.kept().completeExceptionally(broken));
        } finally {
            // Nobody waits for what no answer can come to.
            some.stream()
                    .filter(each -> !each.kept().isDone())
                    .forEach(each -> each.kept().completeExceptionally(new NotKept()));
        }
    }

    /** The program itself failed in the middle of writing. */
    private static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static boolean result(Waiting mine) {
        try {
            return mine.kept().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
