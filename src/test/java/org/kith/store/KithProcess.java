package org.kith.store;

import org.kith.Kith;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Kith as its operator starts it: a process of its own, told by its environment what to use. */
final class KithProcess implements AutoCloseable {

    private static final int MINUTES_TO_START = 5;

    private final Process process;
    private final StringBuilder said = new StringBuilder();

    private KithProcess(Process process) {
        this.process = process;
    }

    /** Comes back when Kith says that it is ready, or when it has ended. */
    static KithProcess start(Path data, Map<String, String> settings) throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        Kith.class.getName());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KITH_"));
        environment.put("CLASSPATH", classPath());
        environment.put("KITH_DATA", data.toString());
        environment.put("KITH_PORT", freePort());
        environment.putAll(settings);
        var kith = new KithProcess(builder.redirectErrorStream(true).start());
        kith.listen();
        return kith;
    }

    String said() {
        return said.toString();
    }

    boolean running() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void listen() {
        var output = process.inputReader();
        CompletableFuture.runAsync(() -> readUntilReady(output))
                .orTimeout(MINUTES_TO_START, TimeUnit.MINUTES)
                .join();
        if (!said().contains("Sign in as")) {
            process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }
    }

    private void readUntilReady(BufferedReader output) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.contains("Sign in as")) {
                    return;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The program and its libraries, without the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
