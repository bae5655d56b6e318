package org.kith;

import org.kith.openid.PretendedProvider;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The data folder of the tests, under {@code target}. It is kept between runs, with the shipped
 * world in it, as long as the migrations and the shipped data stay the same. Where tests run side
 * by side each JVM has its own.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER =
            Path.of("target", "test-data", System.getProperty("kith.fork", "fork-1"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            emptyIfOutdated();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "kith.data=" + FOLDER,
                "kith.database.url=",
                "spring.mail.host=",
                "kith.patience=2m",
                "kith.reaches=localhost",
                "kith.openid.garden.issuer=" + PretendedProvider.start(),
                "kith.openid.garden.client=kith-here",
                "kith.openid.garden.secret=a secret & more",
                "kith.openid.garden.name=Garden",
                "kith.openid.garden.vouches=garden.test");
    }

    private static void emptyIfOutdated() throws IOException {
        var mark = FOLDER.resolve("made-from");
        var now = fingerprint();
        if (Files.notExists(mark) || !Files.readString(mark).equals(now)) {
            FileSystemUtils.deleteRecursively(FOLDER);
            Files.createDirectories(FOLDER);
            Files.writeString(mark, now);
        }
    }

    private static String fingerprint() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var parts = new StringBuilder();
        for (var pattern :
                new String[] {"classpath:db/migration/**/*.sql", "classpath*:data/**/*.gz"}) {
            var files = resolver.getResources(pattern);
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (var file : files) {
                parts.append(DigestUtils.md5DigestAsHex(file.getContentAsByteArray()));
            }
        }
        return DigestUtils.md5DigestAsHex(parts.toString().getBytes(StandardCharsets.UTF_8));
    }
}
