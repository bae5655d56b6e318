package org.kith.settings;

import org.jspecify.annotations.Nullable;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture from a stranger: looked at before it is opened, drawn anew, so that nothing of the file
 * stays but what can be seen.
 */
public sealed interface Picture {

    long MOST_BYTES = 2_000_000;
    int MOST_PIXELS = 4_000;
    int LEAST_PIXELS = 16;

    /** What it is drawn into: as high as the head of a page needs it on the sharpest screen. */
    int WIDTH = 480;

    int HEIGHT = 160;

    /**
     * @param hash of the PNG, in its address
     */
    record Fine(byte[] png, String hash) implements Picture {}

    enum Refused implements Picture {
        NO_PICTURE,
        TOO_HEAVY,
        TOO_LARGE,
        TOO_SMALL,
        BROKEN
    }

    static Picture of(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Refused.TOO_HEAVY;
        }
        var kind = kind(file);
        if (kind == null) {
            return Refused.NO_PICTURE;
        }
        var reader = ImageIO.getImageReadersByFormatName(kind).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return read(reader);
        } catch (IOException | RuntimeException broken) {
            // Readers say in many ways that a file is not what it claims to be.
            return Refused.BROKEN;
        } finally {
            reader.dispose();
        }
    }

    /** By how it begins, whatever its name says. */
    private static @Nullable String kind(byte[] file) {
        var head = HexFormat.of().formatHex(file, 0, Math.min(8, file.length));
        return head.equals("89504e470d0a1a0a") ? "png" : head.startsWith("ffd8ff") ? "jpeg" : null;
    }

    /** Its measures stand before its pixels: a file that would unfold to more is not unfolded. */
    private static Picture read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MOST_PIXELS || height > MOST_PIXELS) {
            return Refused.TOO_LARGE;
        }
        if (width < LEAST_PIXELS || height < LEAST_PIXELS) {
            return Refused.TOO_SMALL;
        }
        var param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
        param.setSourceSubsampling(step, step, 0, 0);
        // One at a time: of many at once nobody knows how much memory they take.
        synchronized (Picture.class) {
            return drawn(reader.read(0, param));
        }
    }

    private static Fine drawn(BufferedImage source) throws IOException {
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) WIDTH / source.getWidth(),
                                (double) HEIGHT / source.getHeight()));
        int width = (int) Math.max(1, Math.round(source.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(source.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(source, 0, 0, width, height, null);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        return new Fine(png.toByteArray(), hash(png.toByteArray()));
    }

    private static String hash(byte[] png) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
