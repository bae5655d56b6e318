package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The two commands as an operator gives them, beside a Kith that serves and one that does not. */
class BackupCommandsIT {

    private static final Path JAR = Path.of("target", "kith.jar").toAbsolutePath();

    @TempDir private Path folder;

    private record Ran(int exit, String said) {}

    @Test
    void a_kith_that_serves_is_backed_up_and_comes_back_elsewhere() throws Exception {
        var here = folder.resolve("here");
        var file = folder.resolve("kith.backup").toString();
        var kith = RunningKith.start(here, freePort()).untilReady();
        try {
            var backup = run(here, "backup", file);
            assertThat(backup.exit()).as(backup.said()).isZero();
            assertThat(backup.said()).contains("person: 1 rows", "is written");
            var under = run(here, "restore", "--replace", file);
            assertThat(under.exit()).as(under.said()).isEqualTo(1);
            assertThat(under.said()).contains("another Kith is running");
        } finally {
            kith.process().destroy();
            kith.exitCode();
        }
        var there = folder.resolve("there");
        var restored = run(there, "restore", file);
        assertThat(restored.exit()).as(restored.said()).isZero();
        assertThat(run(there, "restore", file).exit()).isEqualTo(3);
        var stopped = run(there, "backup", file + "-2");
        assertThat(stopped.exit()).as(stopped.said()).isZero();
        assertThat(stopped.said()).contains("person: 1 rows");
        theLastWayBackIsOpen(there);
    }

    private void theLastWayBackIsOpen(Path data) throws Exception {
        var opened = run(data, "unguard", "coordinator@localhost");
        assertThat(opened.exit()).as(opened.said()).isZero();
        assertThat(opened.said()).contains("Mail alone signs coordinator@localhost in now.");
        assertThat(run(data, "unguard", "nobody@test.kith").exit()).isEqualTo(3);
        var ended = run(data, "sign-out", "--everybody");
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("Everybody is signed out: ");
        assertThat(run(data, "sign-out").exit()).isEqualTo(2);
    }

    @Test
    void what_is_not_understood_ends_with_two_and_a_bad_file_with_three() throws Exception {
        assertThat(run(folder.resolve("none"), "backup").exit()).isEqualTo(2);
        var bad = Files.writeString(folder.resolve("bad"), "no backup").toString();
        var ran = run(folder.resolve("none"), "restore", bad);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.said().strip().lines()).singleElement().asString().contains("no backup");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private Ran run(Path data, String... args) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-jar", JAR.toString()));
        command.addAll(List.of(args));
        var said = Files.createTempFile(folder, "said", "");
        var builder = new ProcessBuilder(command);
        builder.environment().put("KITH_DATA", data.toString());
        var exit =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        return new Ran(exit, Files.readString(said));
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
