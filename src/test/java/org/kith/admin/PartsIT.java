package org.kith.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The jar says what it is made of, so that whoever runs it can ask whether a part has a flaw. */
class PartsIT {

    private static final Path JAR = Path.of("target", "kith.jar");

    @Test
    void every_library_in_the_jar_is_in_its_list_of_parts() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            var carried =
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.matches("BOOT-INF/lib/.+\\.jar"))
                            .map(name -> name.replaceFirst(".*/", ""))
                            .filter(name -> !name.startsWith("spring-boot-jarmode"))
                            .collect(Collectors.toSet());
            assertThat(carried).hasSizeGreaterThan(50);
            assertThat(Parts.of(jar)).extracting(Parts.Part::file).containsAll(carried);
        }
    }
}
