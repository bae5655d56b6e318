package org.kith.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** The same in S3Mock, a program of its own. */
class BucketStoreTest extends FileStoreContract {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Process mock;
    private static String address;

    @BeforeAll
    static void a_bucket() throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = "http://localhost:" + port;
        mock =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                jar(),
                                "--http.port=" + port,
                                "--server.port=0",
                                "--com.adobe.testing.s3mock.store.initial-buckets=kith")
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target/s3mock.log"))
                        .start();
        var until = Instant.now().plus(PATIENCE);
        while (!answers() && mock.isAlive() && Instant.now().isBefore(until)) {
            Thread.sleep(200);
        }
    }

    @AfterAll
    static void it_goes() {
        mock.destroyForcibly();
    }

    private static String jar() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.matches(".*s3mock-.*-exec\\.jar"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean answers() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create(address + "/kith")).build();
            return client.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    FileStore store() {
        return settings(address, null).store();
    }

    private static FileSettings settings(String endpoint, @Nullable Path secretFile) {
        var secret = secretFile == null ? "told" : "";
        return new FileSettings("kith", endpoint, "us-east-1", "somebody", secret, secretFile);
    }

    @Test
    void the_secret_may_stand_in_a_file_and_is_named_nowhere() throws IOException {
        var file = Files.writeString(Files.createTempFile("kith", ".secret"), "told in a file\n");
        var settings = settings(address, file);
        assertThat(settings.secretKey()).isEqualTo("told in a file");
        assertThat(settings.toString()).doesNotContain("told");
        assertThat(settings.store().shown()).isEqualTo("s3://kith at " + address);
    }

    @Test
    void storage_that_does_not_answer_is_said_so() {
        var nowhere = settings("http://localhost:1", null).store();
        assertThatThrownBy(() -> nowhere.put(UUID.randomUUID(), bytes("x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("s3://kith");
    }
}
