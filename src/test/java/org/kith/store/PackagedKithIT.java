package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/**
 * The jar alone, as it is handed on: inside it, files are found in another way than in a folder.
 */
class PackagedKithIT {

    private static final Path JAR = Path.of("target", "kith.jar");
    private static final Path DATA = Path.of("target", "packaged", "data");

    @Test
    void the_jar_loads_the_shipped_world_and_shows_it_now_and_after_another_start()
            throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        assertThat(showsTheWorld()).isEqualTo(200);
        assertThat(showsTheWorld()).isEqualTo(200);
    }

    private static int showsTheWorld() throws Exception {
        var port = freePort();
        var kith = RunningKith.startJar(JAR, DATA, port).untilReady();
        try (var browser = HttpClient.newHttpClient()) {
            assertThat(kith.out())
                    .as(kith.err())
                    .contains("Kith is ready", "http://localhost:" + port + "/sign-in/");
            var links = URI.create("http://localhost:" + port + "/world/links");
            var answer =
                    browser.send(HttpRequest.newBuilder(links).build(), BodyHandlers.ofString());
            assertThat(answer.body()).contains("<main");
            return answer.statusCode();
        } finally {
            kith.process().destroy();
            kith.exitCode();
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
