package org.kith.statement;

import com.zaxxer.hikari.HikariDataSource;

import org.kith.Kith;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Kith as a process of its own at the database of the benchmark, which can be killed. */
final class OtherNode implements AutoCloseable {

    private static final int LINES = 200;

    private final Process process;
    private final int port;
    private final Deque<String> said = new ConcurrentLinkedDeque<>();

    private OtherNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param key of the installation, so that its letters open here
     */
    static OtherNode start(HikariDataSource pool, String key) throws IOException {
        var port = freePort();
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        Kith.class.getName());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KITH_"));
        environment.put("CLASSPATH", program());
        environment.put("KITH_DATA", Files.createTempDirectory("kith-node").toString());
        environment.put("KITH_PORT", String.valueOf(port));
        environment.put("KITH_LOAD", "false");
        environment.put("KITH_SECRET_KEY", key);
        environment.put("KITH_DATABASE_URL", pool.getJdbcUrl());
        environment.put("KITH_DATABASE_USER", pool.getUsername());
        environment.put("KITH_DATABASE_PASSWORD", pool.getPassword());
        environment.put("KITH_DATABASE_MIGRATE", "false");
        var node = new OtherNode(builder.redirectErrorStream(true).start(), port);
        node.listen();
        return node;
    }

    int port() {
        return port;
    }

    /** What it has used of the processors. */
    Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Its last lines. */
    String said() {
        return String.join("\n", said);
    }

    /** As a power cut does it: nothing is finished, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Until it is ready and has its world in memory. */
    private void listen() {
        var output = process.inputReader();
        var ready = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().start(() -> read(output, ready));
        ready.orTimeout(5, TimeUnit.MINUTES).join();
    }

    private void read(BufferedReader output, CompletableFuture<Void> ready) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (said.size() > LINES) {
                    said.remove();
                }
                if (line.contains("of the world in memory")) {
                    ready.complete(null);
                }
            }
        } catch (IOException broken) {
            ready.completeExceptionally(new UncheckedIOException(broken));
        }
        ready.completeExceptionally(new IllegalStateException(said()));
    }

    /** The program and its libraries, without tests and benchmarks. */
    private static String program() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Below those that the system gives to the driver's own connections in the meantime. */
    private static int freePort() throws IOException {
        var taken = new IOException("no port is free");
        for (var tries = 0; tries < 100; tries++) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException inUse) {
                taken.addSuppressed(inUse);
            }
        }
        throw taken;
    }
}
