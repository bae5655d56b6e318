package org.kith.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.jar.JarFile;

/**
 * Asks for known flaws of what the jar carries. Where OSV cannot be asked nothing is known, and the
 * test is skipped and says so; with {@code -Dkith.flaws=must}, for a release, it fails.
 */
class KnownFlawsIT {

    private static final Path JAR = Path.of("target", "kith.jar");
    private static final Path ACCEPTED =
            Path.of("src", "test", "resources", "known-flaws.properties");
    private static final URI OSV = URI.create("https://api.osv.dev");

    @Test
    void no_library_in_the_jar_has_a_known_flaw_that_nobody_has_accepted() throws IOException {
        try (var jar = new JarFile(JAR.toFile());
                var list = Files.newBufferedReader(ACCEPTED)) {
            var parts = Parts.of(jar);
            var answer = new KnownFlaws(OSV, Duration.ofSeconds(20)).ask(parts);
            var today = LocalDate.now(ZoneOffset.UTC);
            assertThat(answer.unaccepted(AcceptedFlaws.read(list), today)).isEmpty();
            var said =
                    "OSV could not be asked for flaws of %d libraries: %s"
                            .formatted(parts.size(), answer.silence());
            var must = "must".equals(System.getProperty("kith.flaws"));
            assertThat(must && !answer.silence().isEmpty()).as(said).isFalse();
            if (!answer.silence().isEmpty()) {
                System.err.println(said);
            }
            assumeTrue(answer.silence().isEmpty(), said);
        }
    }
}
