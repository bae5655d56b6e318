package org.kith.statement;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.kith.network.Network;
import org.kith.statement.SigningQueue.Waiting;
import org.kith.web.CrowdForm;
import org.kith.web.NotYetKnown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes signatures, and answers once they are kept for good. What comes in while others are being
 * written is written together with what else came, in one transaction ({@link SigningQueue}): a
 * burst costs no more commits than the disk has time for.
 */
@Component
class SigningDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SigningDesk.class);

    /** The round comes so soon after a call, and sees to all that came until then. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Signatures signatures;
    private final SchedulerClient jobs;
    private final Executor writers;
    private final Map<Network.Id, SigningQueue> queues = new ConcurrentHashMap<>();
    private final Map<Network.Id, Long> called = new ConcurrentHashMap<>();

    @Autowired
    SigningDesk(Signatures signatures, SchedulerClient jobs) {
        this(
                signatures,
                jobs,
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("signing-", 0).factory()));
    }

    SigningDesk(Signatures signatures, SchedulerClient jobs, Executor writers) {
        this.signatures = signatures;
        this.jobs = jobs;
        this.writers = writers;
    }

    /** Kept once it is true; false where the statement is not open at this moment. */
    CompletableFuture<Boolean> take(Network.Id network, Signing one) {
        var queue = queues.computeIfAbsent(network, n -> new SigningQueue());
        var kept = queue.add(one);
        goOn(network, queue);
        return kept;
    }

    /**
     * The same, for who has nothing else to do meanwhile.
     *
     * @throws NotYetKnown after {@link CrowdForm#LONGEST_WAIT}; it goes on being kept
     */
    boolean takeNow(Network.Id network, Signing one) {
        try {
            return take(network, one).get(CrowdForm.LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            LOG.error("A signature in network {} waited too long.", network);
            throw new NotYetKnown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotYetKnown();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }

    private void goOn(Network.Id network, SigningQueue queue) {
        queue.next().ifPresent(lot -> begin(network, queue, lot));
    }

    /** Where no thread can be had, those who wait for it are told; whoever asked goes on. */
    private void begin(Network.Id network, SigningQueue queue, SigningQueue.Lot lot) {
        try {
            writers.execute(() -> write(network, queue, lot));
        } catch (RuntimeException | Error noThread) {
            LOG.error("{} signatures were not written.", lot.all().size(), noThread);
            lot.ended();
            lot.all().forEach(each -> each.kept().completeExceptionally(noThread));
        }
    }

    private void write(Network.Id network, SigningQueue queue, SigningQueue.Lot lot) {
        Runnable inserted =
                () -> {
                    lot.inserted();
                    goOn(network, queue);
                };
        Runnable committed =
                () -> {
                    lot.ended();
                    goOn(network, queue);
                };
        try {
            write(network, lot.all(), inserted, committed);
        } finally {
            committed.run();
        }
    }

    /** Has the round come soon; a call that is lost is made good by the next one, or in minutes. */
    void call(Network.Id network) {
        var now = System.nanoTime();
        var last = called.get(network);
        if (last != null && now - last <= SOON.toNanos()) {
            return;
        }
        called.put(network, now);
        try {
            jobs.scheduleIfNotExists(
                    StatementJobs.RECEIVE
                            .instance(network.toString())
                            .scheduledTo(Instant.now().plus(SOON)));
        } catch (RuntimeException lost) {
            LOG.warn("The letters of network {} come some minutes later.", network, lost);
        }
    }

    private void write(
            Network.Id network, List<Waiting> some, Runnable inserted, Runnable committed) {
        try {
            var signings = some.stream().map(Waiting::one).toList();
            var kept = signatures.add(network, signings, Instant.now(), inserted);
            committed.run();
            some.forEach(each -> each.kept().complete(kept.contains(each.one().id())));
            if (!kept.isEmpty()) {
                writers.execute(() -> call(network));
            }
        } catch (DataIntegrityViolationException one) {
            if (some.size() > 1) {
                some.forEach(each -> write(network, List.of(each), () -> {}, () -> {}));
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
}
