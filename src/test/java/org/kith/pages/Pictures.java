package org.kith.pages;

import com.microsoft.playwright.Page;

import org.kith.shared.Language;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import javax.imageio.ImageIO;

/**
 * Pictures of the main pages, in English and Arabic: under {@code target} in every run, and with
 * {@code -Dkith.pictures=write} those of the documentation.
 */
final class Pictures {

    private static final Path FOLDER =
            "write".equals(System.getProperty("kith.pictures"))
                    ? Path.of("docs", "pictures")
                    : Path.of("target", "pictures");
    private static final int MOST_BYTES = 250 * 1024;

    private Pictures() {}

    static void take(Page page, String what, Language language, Width width) {
        if (language != Language.EN && language != Language.AR) {
            return;
        }
        var name = "%s-%s-%s.png".formatted(what, language.code(), width.pixels());
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), small(page.screenshot()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** With as many shades as fit into the limit. */
    private static byte[] small(byte[] picture) throws IOException {
        var smaller = picture;
        for (var mask = 0xFEFEFE; smaller.length > MOST_BYTES; mask = mask << 1 & mask) {
            smaller = withShades(picture, mask);
        }
        return smaller;
    }

    private static byte[] withShades(byte[] picture, int mask) throws IOException {
        var full = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
        var fewer =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < full.getHeight(); y++) {
            for (var x = 0; x < full.getWidth(); x++) {
                fewer.setRGB(x, y, full.getRGB(x, y) & mask);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(fewer, "png", bytes);
        return bytes.toByteArray();
    }
}
