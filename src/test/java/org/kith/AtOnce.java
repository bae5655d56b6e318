package org.kith;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Two things that happen at one moment, for laws about who comes first. */
public final class AtOnce {

    private AtOnce() {}

    /** What became of each; what one of them throws fails the test. */
    public static <T> List<T> both(Callable<T> one, Callable<T> other) {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(behind(barrier, one));
            var second = threads.submit(behind(barrier, other));
            return List.of(first.get(), second.get());
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }

    private static <T> Callable<T> behind(CyclicBarrier barrier, Callable<T> work) {
        return () -> {
            barrier.await();
            return work.call();
        };
    }
}
