package org.kith.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Something large that takes seconds to make, and is made once, beside the work of the program.
 * Whoever asks before it is there does without. Several are made one after another, so that of two
 * processors one is left for those who wait for a page.
 */
public final class InBackground<T> {

    /** Below this much heap it would crowd out the rest. */
    private static final long LEAST_HEAP = 900L << 20;

    private static final Executor ONE_AFTER_ANOTHER =
            Executors.newSingleThreadExecutor(
                    work -> Thread.ofPlatform().name("in-background").daemon().unstarted(work));

    private final Duration patience;
    private final CompletableFuture<T> made = new CompletableFuture<>();

    /**
     * @param patience how long one who asks waits before they do without
     */
    public InBackground(Duration patience) {
        this.patience = patience;
    }

    /**
     * @param make gives nothing where it cannot be made, having said why
     * @return false where the program was given too little memory for it, and nothing is made
     */
    public boolean begin(Supplier<Optional<T>> make) {
        boolean room = Runtime.getRuntime().maxMemory() >= LEAST_HEAP;
        if (room) {
            made.completeAsync(() -> make.get().orElseThrow(), ONE_AFTER_ANOTHER);
        } else {
            made.cancel(false);
        }
        return room;
    }

    /** Empty where it is not there yet, or never will be. */
    public Optional<T> get() {
        try {
            return patience.isZero()
                    ? made.isCompletedExceptionally()
                            ? Optional.empty()
                            : Optional.ofNullable(made.getNow(null))
                    : Optional.of(made.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException
                | ExecutionException
                | CompletionException
                | CancellationException none) {
            return Optional.empty();
        }
    }
}
