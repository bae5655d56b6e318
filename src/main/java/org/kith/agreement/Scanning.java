package org.kith.agreement;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Looks at a file before it is kept. Its kind is what it begins with; a picture is painted anew, so
 * that nothing of what a camera writes beside it stays, and never larger than a page needs.
 */
final class Scanning {

    static final int LARGEST = 8 * 1024 * 1024;

    /**
     * So many pixels a side are taken, A3 at 600 dots an inch; what says that it has more is not
     * opened: a picture of many scans takes memory for all of its area.
     */
    static final int LONGEST_SIDE = 10_000;

    private static final long MOST_PIXELS = 75_000_000;

    /** A page at 300 dots an inch. */
    private static final int WANTED_SIDE = 3_600;

    /** Pictures are large in memory: no more than so many at a time. */
    private static final Semaphore AT_WORK = new Semaphore(2);

    private Scanning() {}

    sealed interface Outcome {

        record Taken(Scan scan) implements Outcome {}

        /**
         * @param key of the message that says what to do
         */
        record Refused(String key, int limit) implements Outcome {}
    }

    static Outcome take(byte[] bytes) {
        if (bytes.length == 0) {
            return new Outcome.Refused("agreement.scan.none", 0);
        }
        if (bytes.length > LARGEST) {
            return tooLarge();
        }
        var type = Scan.Type.sniffed(bytes).orElse(null);
        return switch (type) {
            case null -> new Outcome.Refused("agreement.scan.type", 0);
            case PDF -> new Outcome.Taken(new Scan(type, bytes));
            case JPEG, PNG -> painted(type, bytes);
        };
    }

    static Outcome.Refused tooLarge() {
        return new Outcome.Refused("agreement.scan.too_large", LARGEST / 1024 / 1024);
    }

    private static Outcome painted(Scan.Type type, byte[] bytes) {
        AT_WORK.acquireUninterruptibly();
        try {
            var picture = read(type, bytes);
            if (picture == null) {
                return new Outcome.Refused("agreement.scan.pixels", LONGEST_SIDE);
            }
            var anew = written(type, Upright.turned(picture, Upright.of(type, bytes)));
            return anew.length > LARGEST ? tooLarge() : new Outcome.Taken(new Scan(type, anew));
        } catch (IOException | RuntimeException unreadable) {
            return new Outcome.Refused("agreement.scan.unreadable", 0);
        } finally {
            AT_WORK.release();
        }
    }

    /** Null where it says that it has too many pixels. */
    private static @Nullable BufferedImage read(Scan.Type type, byte[] bytes) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type.ending()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            var longest = Math.max(width, height);
            return longest > LONGEST_SIDE || (long) width * height > MOST_PIXELS
                    ? null
                    : thinned(reader, longest);
        } finally {
            reader.dispose();
        }
    }

    /** Of too many rows and columns every second, third, … is read. */
    private static BufferedImage thinned(ImageReader reader, int longest) throws IOException {
        var every = Math.ceilDiv(longest, WANTED_SIDE);
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, wanted);
    }

    private static byte[] written(Scan.Type type, BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, type.ending(), out)) {
            throw new IOException("no writer for " + type);
        }
        return out.toByteArray();
    }
}
