package org.kith.store;

import org.kith.community.RelentlessWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The program under fire, and what it has acknowledged before it died. */
final class WriterProcess {

    private final Process process;
    private final Thread listening;
    private final List<String> kept = new ArrayList<>();

    private WriterProcess(Process process) {
        this.process = process;
        this.listening = Thread.ofPlatform().start(this::listen);
    }

    static WriterProcess start(
            Database database, UUID network, UUID place, String beginning, Path log)
            throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        RelentlessWriter.class.getName(),
                        network.toString(),
                        place.toString(),
                        beginning);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KITH_"));
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        environment.put("KITH_DATABASE_URL", database.url());
        environment.put("KITH_DATABASE_USER", database.application().name());
        environment.put("KITH_DATABASE_PASSWORD", database.application().password());
        return new WriterProcess(builder.redirectError(Redirect.appendTo(log.toFile())).start());
    }

    /** What it has acknowledged so far. */
    List<String> kept() {
        synchronized (kept) {
            return List.copyOf(kept);
        }
    }

    /** Until it has kept more than this, however the database came and went. */
    void untilMoreThan(int before) throws InterruptedException {
        for (int i = 0; i < 6000 && kept().size() <= before; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the writer has ended by itself");
            }
            Thread.sleep(20);
        }
        if (kept().size() <= before) {
            throw new IllegalStateException("the writer writes nothing");
        }
    }

    void kill() throws InterruptedException {
        // Not through the process itself, which would throw away what is still to be read.
        process.toHandle().destroyForcibly();
        process.waitFor();
        listening.join();
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("kept ") && line.endsWith(";")) {
                    synchronized (kept) {
                        kept.add(line.substring(5, line.length() - 1));
                    }
                }
            }
        } catch (IOException killed) {
            throw new UncheckedIOException(killed);
        }
    }
}
