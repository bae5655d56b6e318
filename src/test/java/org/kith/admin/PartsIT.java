package org.kith.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The jar says what it is made of, so that whoever runs it can ask whether a part has a flaw. */
class PartsIT {

    private static final Path JAR = Path.of("target", "kith.jar");
    private static final String LIST = "META-INF/sbom/application.cdx.json";

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
            assertThat(listed(jar)).containsAll(carried);
        }
    }

    private static Set<String> listed(JarFile jar) throws IOException {
        var entry =
                jar.stream()
                        .filter(one -> one.getName().endsWith(LIST))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new AssertionError(
                                                "no list of parts: Maven makes none offline (-o)"));
        try (var text = jar.getInputStream(entry)) {
            var parts = new JsonMapper().readTree(text).get("components");
            return StreamSupport.stream(parts.spliterator(), false)
                    .map(
                            part ->
                                    part.get("name").asString()
                                            + "-"
                                            + part.get("version").asString()
                                            + classifier(part.get("purl").asString())
                                            + ".jar")
                    .collect(Collectors.toSet());
        }
    }

    /** Binaries for one platform bear its name in their file. */
    private static String classifier(String purl) {
        var found = purl.replaceFirst(".*[?&]classifier=([^&]*).*", "$1");
        return found.equals(purl) ? "" : "-" + found;
    }
}
