package org.kith.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Opens pictures of strangers. Their measures stand before their pixels: what would unfold to more
 * than is taken is not unfolded. The picture that comes out stands upright, and nothing of the file
 * is in it but what can be seen.
 *
 * @param longestSide in pixels; files that say more are not opened
 * @param mostPixels likewise, of the whole area
 * @param wantedSide of larger ones only every second, third, … row and column is read
 */
public record Decoding(int longestSide, long mostPixels, int wantedSide) {

    private static final Scans NONE = new Scans(false, 0);

    /** Pictures are large in memory: no more than so many at a time. */
    private static final Semaphore AT_WORK = new Semaphore(2);

    /** In seconds, until whoever sent it is asked to try again. */
    private static final int PATIENCE = 20;

    /** Programs that write progressive pictures write ten, or a few more. */
    private static final int MOST_SCANS = 64;

    /** All of a progressive picture stands in memory until its last scan is read. */
    public static final int MOST_PROGRESSIVE_MEGAPIXELS = 25;

    /** What became of it. */
    public sealed interface Outcome<T> {

        record Made<T>(T of) implements Outcome<T> {}

        record TooLarge<T>() implements Outcome<T> {}

        /** For a progressive picture, which takes more. */
        record TooLargeInSteps<T>() implements Outcome<T> {}

        /** Others are being opened: the same file may be fine in a minute. */
        record Busy<T>() implements Outcome<T> {}

        record Unreadable<T>() implements Outcome<T> {}
    }

    /** What is made of the picture counts as work, too. */
    public <T> Outcome<T> open(FileKind kind, byte[] bytes, Function<BufferedImage, T> make) {
        var scans = kind == FileKind.JPEG ? Scans.of(bytes) : NONE;
        if (scans.number() > MOST_SCANS) {
            return new Outcome.Unreadable<>();
        }
        if (!mayWork()) {
            return new Outcome.Busy<>();
        }
        try {
            return opened(kind, bytes, scans, make);
        } finally {
            AT_WORK.release();
        }
    }

    private static boolean mayWork() {
        try {
            return AT_WORK.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> Outcome<T> opened(
            FileKind kind, byte[] bytes, Scans scans, Function<BufferedImage, T> make) {
        var reader = ImageIO.getImageReadersByFormatName(kind.ending()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if (isTooLarge(reader)) {
                return new Outcome.TooLarge<>();
            }
            if (scans.progressive() && pixels(reader) > MOST_PROGRESSIVE_MEGAPIXELS * 1_000_000L) {
                return new Outcome.TooLargeInSteps<>();
            }
            return new Outcome.Made<>(
                    make.apply(Upright.turned(read(reader), Upright.of(kind, bytes))));
        } catch (IOException | RuntimeException unreadable) {
            // Readers say in many ways that a file is not what it claims to be.
            return new Outcome.Unreadable<>();
        } finally {
            reader.dispose();
        }
    }

    private boolean isTooLarge(ImageReader reader) throws IOException {
        return Math.max(reader.getWidth(0), reader.getHeight(0)) > longestSide
                || pixels(reader) > mostPixels;
    }

    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private BufferedImage read(ImageReader reader) throws IOException {
        var longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        var every = Math.ceilDiv(longest, wantedSide);
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, wanted);
    }
}
