package org.kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * The format check of the build. It is a test because the formatter must run on the JDK that the
 * toolchain selects, while Maven's own plugins run on whichever java is on the path. To format:
 * {@code ./mvnw test -Dtest=FormatTest -Dkith.format=apply}
 */
class FormatTest {

    private static final boolean APPLY = "apply".equals(System.getProperty("kith.format"));
    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void every_source_is_formatted() throws IOException, FormatterException {
        var unformatted = new ArrayList<Path>();
        try (var files = Files.walk(Path.of("src"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                var formatted =
                        formatter.formatSourceAndFixImports(
                                RemoveUnusedImports.removeUnusedImports(source));
                if (!formatted.equals(source)) {
                    unformatted.add(file);
                    write(file, formatted);
                }
            }
        }
        assertThat(unformatted)
                .as("not formatted; ./mvnw test -Dtest=FormatTest -Dkith.format=apply mends it")
                .satisfies(files -> assertThat(APPLY || files.isEmpty()).isTrue());
    }

    private static void write(Path file, String formatted) throws IOException {
        if (APPLY) {
            Files.writeString(file, formatted);
        }
    }
}
