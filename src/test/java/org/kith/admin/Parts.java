package org.kith.admin;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;

/** The list of parts (CycloneDX) that a jar carries. */
final class Parts {

    private static final String LIST = "META-INF/sbom/application.cdx.json";

    private Parts() {}

    /**
     * @param purl the package, its version and where it comes from, in one line
     */
    record Part(String name, String version, String purl) {

        private static Part of(JsonNode one) {
            return new Part(
                    one.get("name").asString(),
                    one.get("version").asString(),
                    one.get("purl").asString());
        }

        String file() {
            return name + "-" + version + classifier() + ".jar";
        }

        /** Binaries for one platform bear its name in their file. */
        private String classifier() {
            var found = purl.replaceFirst(".*[?&]classifier=([^&]*).*", "$1");
            return found.equals(purl) ? "" : "-" + found;
        }
    }

    static List<Part> of(JarFile jar) throws IOException {
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
            return StreamSupport.stream(parts.spliterator(), false).map(Part::of).toList();
        }
    }
}
