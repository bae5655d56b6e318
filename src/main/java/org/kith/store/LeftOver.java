package org.kith.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL of a data folder as its postmaster.pid names it. A Kith that was killed leaves it
 * running; who holds the folder's lock knows that it is nobody's and may stop it.
 */
final class LeftOver {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);

    private LeftOver() {}

    static void stop(Path cluster, Path binaries) throws IOException {
        var process = process(cluster, binaries);
        if (process.isPresent()) {
            LOG.info("Stopping the PostgreSQL that an earlier run left behind …");
            end(process.get());
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    /** Only ours: after a restart of the machine the number may belong to any program. */
    static Optional<ProcessHandle> process(Path cluster, Path binaries) throws IOException {
        if (Files.notExists(binaries)) {
            return Optional.empty();
        }
        var home = binaries.toRealPath();
        return justLaunched(cluster).filter(process -> isFrom(home, process));
    }

    /** The one whose number stands there: surely ours if we have just launched it. */
    static Optional<ProcessHandle> justLaunched(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .findFirst();
    }

    private static boolean isFrom(Path home, ProcessHandle process) {
        return process.info().command().filter(c -> Path.of(c).startsWith(home)).isPresent();
    }

    /** Fast, not smart: nobody is there whose work would be worth waiting for. */
    private static void end(ProcessHandle process) throws IOException {
        if (!interrupted(process)) {
            process.destroy();
        }
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException stuck) {
            throw new CannotStart(
                    "the PostgreSQL of an earlier run (process "
                            + process.pid()
                            + ") does not stop: end it.",
                    stuck);
        }
    }

    private static boolean interrupted(ProcessHandle process) {
        try {
            var kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()));
            return kill.inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
