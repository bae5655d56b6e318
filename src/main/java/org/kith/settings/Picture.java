package org.kith.settings;

import org.kith.files.Decoding;
import org.kith.files.FileKind;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.imageio.ImageIO;

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

    /** Whole: of a long and narrow one, too little would be left. */
    Decoding LOGOS = new Decoding(MOST_PIXELS, (long) MOST_PIXELS * MOST_PIXELS, MOST_PIXELS);

    /**
     * @param hash of the PNG, in its address
     */
    record Fine(byte[] png, String hash) implements Picture {}

    enum Refused implements Picture {
        NO_PICTURE,
        TOO_HEAVY,
        TOO_LARGE,
        TOO_SMALL,
        BUSY,
        BROKEN
    }

    static Picture of(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Refused.TOO_HEAVY;
        }
        var kind = FileKind.sniffed(file).filter(one -> one != FileKind.PDF).orElse(null);
        if (kind == null) {
            return Refused.NO_PICTURE;
        }
        return switch (LOGOS.open(kind, file, Picture::drawn)) {
            case Decoding.Outcome.Made<Picture>(var made) -> made;
            case Decoding.Outcome.TooLarge<Picture> huge -> Refused.TOO_LARGE;
            // Never: as large a one has too long a side.
            case Decoding.Outcome.TooLargeInSteps<Picture> huge -> Refused.TOO_LARGE;
            case Decoding.Outcome.Busy<Picture> others -> Refused.BUSY;
            case Decoding.Outcome.Unreadable<Picture> broken -> Refused.BROKEN;
        };
    }

    private static Picture drawn(BufferedImage source) {
        if (Math.min(source.getWidth(), source.getHeight()) < LEAST_PIXELS) {
            return Refused.TOO_SMALL;
        }
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
        var png = png(drawn);
        return new Fine(png, hash(png));
    }

    private static byte[] png(BufferedImage drawn) {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(drawn, "png", png);
            return png.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static String hash(byte[] png) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
