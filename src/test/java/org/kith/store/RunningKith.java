package org.kith.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Kith as its own process, as an operator starts it, empty, with its own data folder and port. */
record RunningKith(Process process, Path data, Path outFile, Path errFile) {

    private static final int PATIENCE_SECONDS = 180;

    static RunningKith start(Path data, int port, String... args) throws IOException {
        var begin = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path")));
        begin.add("org.kith.Start");
        begin.addAll(List.of(args));
        return start(data, port, "false", begin);
    }

    /** The packaged program, with the shipped world. */
    static RunningKith startJar(Path jar, Path data, int port) throws IOException {
        return start(data, port, "true", List.of("-jar", jar.toString()));
    }

    private static RunningKith start(Path data, int port, String load, List<String> begin)
            throws IOException {
        Files.createDirectories(data.toAbsolutePath().getParent());
        var out = Files.createTempFile(data.toAbsolutePath().getParent(), "kith", ".out");
        var err = Files.createTempFile(data.toAbsolutePath().getParent(), "kith", ".err");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1");
        builder.command().addAll(begin);
        builder.environment().put("KITH_DATA", data.toString());
        builder.environment().put("KITH_PORT", String.valueOf(port));
        builder.environment().put("KITH_LOAD", load);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new RunningKith(builder.start(), data, out, err);
    }

    RunningKith untilReady() throws Exception {
        waitFor(() -> !process.isAlive() || out().contains("Kith is ready"));
        return this;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + out());
        }
        return process.exitValue();
    }

    String out() {
        return said(outFile);
    }

    String err() {
        return said(errFile);
    }

    /** The process id that PostgreSQL has written down. */
    long postgres() throws IOException {
        var lines = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        return Long.parseLong(lines.getFirst().strip());
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 10 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
