package org.kith.agreement;

import org.kith.files.Decoding;
import org.kith.files.FileKind;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * Looks at a file before it is kept. Its kind is what it begins with; a picture is painted anew, so
 * that nothing of what a camera writes beside it stays, and never larger than a page needs.
 */
final class Scanning {

    static final int LARGEST = 8 * 1024 * 1024;

    /** A3 at 600 dots an inch. */
    static final int LONGEST_SIDE = 10_000;

    /** What comes out is a page at 300 dots an inch. */
    private static final Decoding PAGES = new Decoding(LONGEST_SIDE, 75_000_000, 3_600);

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
        var type = FileKind.sniffed(bytes).orElse(null);
        return switch (type) {
            case null -> new Outcome.Refused("agreement.scan.type", 0);
            case PDF -> new Outcome.Taken(new Scan(type, bytes));
            case JPEG, PNG -> painted(type, bytes);
        };
    }

    static Outcome.Refused tooLarge() {
        return new Outcome.Refused("agreement.scan.too_large", LARGEST / 1024 / 1024);
    }

    private static Outcome painted(FileKind type, byte[] bytes) {
        return switch (PAGES.open(type, bytes, picture -> written(type, picture))) {
            case Decoding.Outcome.Made<byte[]>(var anew) ->
                    anew.length > LARGEST ? tooLarge() : new Outcome.Taken(new Scan(type, anew));
            case Decoding.Outcome.TooLarge<byte[]> huge ->
                    new Outcome.Refused("agreement.scan.pixels", LONGEST_SIDE);
            case Decoding.Outcome.TooLargeInSteps<byte[]> huge ->
                    new Outcome.Refused(
                            "agreement.scan.progressive", Decoding.MOST_PROGRESSIVE_MEGAPIXELS);
            case Decoding.Outcome.Busy<byte[]> others ->
                    new Outcome.Refused("agreement.scan.busy", 0);
            case Decoding.Outcome.Unreadable<byte[]> broken ->
                    new Outcome.Refused("agreement.scan.unreadable", 0);
        };
    }

    private static byte[] written(FileKind type, BufferedImage picture) {
        try {
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, type.ending(), out)) {
                throw new IOException("no writer for " + type);
            }
            return out.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
