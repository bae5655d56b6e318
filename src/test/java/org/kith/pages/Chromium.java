package org.kith.pages;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Chromium of this machine, and the environment that it starts in. On a Debian machine without
 * one it is fetched, so that the build needs no second command; elsewhere the build says what it
 * wants. It is never left out.
 */
record Chromium(Path executable, Map<String, String> environment) {

    private static final List<String> NAMES =
            List.of(
                    "chromium-headless-shell",
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable");
    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome");
    private static final Path LOG = Path.of("target", "chromium.log");

    static Chromium find() {
        return installed().orElseGet(Chromium::fetch);
    }

    private static Optional<Chromium> installed() {
        var named = Optional.ofNullable(System.getenv("KITH_CHROMIUM")).map(Path::of);
        if (named.isPresent()) {
            return Optional.of(new Chromium(executable(named.get()), System.getenv()));
        }
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), FOLDERS.stream())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Chromium(found, System.getenv()))
                .or(Chromium::unpacked);
    }

    private static Path executable(Path named) {
        if (Files.isExecutable(named)) {
            return named;
        }
        throw new IllegalStateException(
                "KITH_CHROMIUM names " + named + ", which is no program that can be started.");
    }

    private static Chromium fetch() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            throw new IllegalStateException(
                    "The browser tests want a Chromium and find none: install Chromium or Chrome,"
                            + " or name it with KITH_CHROMIUM.");
        }
        System.out.println("No Chromium found: getting Debian's package with apt-get …");
        run(".ci/chromium", cache().toString());
        return installed()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "apt-get brought no Chromium ("
                                                + LOG
                                                + " says why):"
                                                + " install one, or name it with KITH_CHROMIUM."));
    }

    private static void run(String... command) {
        try {
            Files.createDirectories(LOG.getParent());
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(LOG.toFile())
                            .start();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroy();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What {@code .ci/chromium} unpacks for somebody who may not install packages. */
    private static Optional<Chromium> unpacked() {
        var root = cache().resolve("root");
        var executable = root.resolve("usr/lib/chromium/chromium");
        return Files.isExecutable(executable)
                ? Optional.of(new Chromium(executable, environmentOf(root)))
                : Optional.empty();
    }

    private static Map<String, String> environmentOf(Path root) {
        var environment = new HashMap<>(System.getenv());
        var libraries = root.resolve("usr/lib/x86_64-linux-gnu");
        environment.put("LD_LIBRARY_PATH", libraries + ":" + root.resolve("lib/x86_64-linux-gnu"));
        environment.put("XDG_DATA_HOME", root.resolve("usr/share").toString());
        if (Files.notExists(Path.of("/etc/fonts/fonts.conf"))) {
            environment.put("FONTCONFIG_PATH", root.resolve("etc/fonts").toString());
        }
        return environment;
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("kith-chromium");
    }
}
