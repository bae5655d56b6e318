package org.kith.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
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

    /** Pictures are large in memory: no more than so many at a time. */
    private static final Semaphore AT_WORK = new Semaphore(2);

    /** What became of it. */
    public sealed interface Outcome<T> {

        record Made<T>(T of) implements Outcome<T> {}

        record TooLarge<T>() implements Outcome<T> {}

        record Unreadable<T>() implements Outcome<T> {}
    }

    /** What is made of the picture counts as work, too. */
    public <T> Outcome<T> open(FileKind kind, byte[] bytes, Function<BufferedImage, T> make) {
        AT_WORK.acquireUninterruptibly();
        var reader = ImageIO.getImageReadersByFormatName(kind.ending()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if (isTooLarge(reader)) {
                return new Outcome.TooLarge<>();
            }
            return new Outcome.Made<>(
                    make.apply(Upright.turned(read(reader), Upright.of(kind, bytes))));
        } catch (IOException | RuntimeException unreadable) {
            // Readers say in many ways that a file is not what it claims to be.
            return new Outcome.Unreadable<>();
        } finally {
            reader.dispose();
            AT_WORK.release();
        }
    }

    private boolean isTooLarge(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        return Math.max(width, height) > longestSide || width * height > mostPixels;
    }

    private BufferedImage read(ImageReader reader) throws IOException {
        var longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        var every = Math.ceilDiv(longest, wantedSide);
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, wanted);
    }
}
