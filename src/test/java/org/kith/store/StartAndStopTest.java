package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;

class StartAndStopTest {

    private static final Path FOLDER = Path.of("target", "start-and-stop");

    @Test
    void a_killed_kith_starts_again_and_a_stopped_one_leaves_nothing_running() throws Exception {
        var data = FOLDER.resolve("killed");
        FileSystemUtils.deleteRecursively(data);
        var killed = RunningKith.start(data, freePort()).untilReady();
        assertThat(killed.out()).as(killed.err()).contains("Sign in as coordinator");
        killed.process().destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(killed.postgres())).isPresent();

        var again = RunningKith.start(data, freePort()).untilReady();
        assertThat(again.out()).as(again.err()).contains("left behind").contains("Kith is ready");
        var postgres = again.postgres();
        again.process().destroy();
        again.exitCode();

        assertThat(again.err()).isEmpty();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        assertThat(ProcessHandle.of(postgres).filter(p -> p.info().command().isPresent()))
                .isEmpty();
    }

    @Test
    void a_busy_port_gets_one_sentence_before_anything_is_started() throws Exception {
        var data = FOLDER.resolve("busy-port");
        FileSystemUtils.deleteRecursively(data);
        try (var taken = new ServerSocket(0)) {
            var kith = RunningKith.start(data, taken.getLocalPort());

            assertThat(kith.exitCode()).isEqualTo(1);
            assertThat(kith.err().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("port " + taken.getLocalPort())
                    .contains("KITH_PORT");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void a_folder_that_is_a_file_gets_one_sentence_however_deep_the_bean_that_met_it()
            throws Exception {
        var file = FOLDER.resolve("a-file");
        java.nio.file.Files.createDirectories(FOLDER);
        java.nio.file.Files.writeString(file, "");
        var kith = RunningKith.start(file, freePort());

        assertThat(kith.exitCode()).isEqualTo(1);
        assertThat(kith.err().strip().lines())
                .singleElement()
                .asString()
                .contains("it is a file")
                .contains("KITH_DATA");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
