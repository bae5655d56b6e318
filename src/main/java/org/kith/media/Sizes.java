package org.kith.media;

import org.kith.files.Decoding;
import org.kith.files.FileKind;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Paints a picture anew in the sizes that pages need, each as WebP and as JPEG for browsers that
 * are older: <a
 * href="../../../../../../docs/adr/0028-pictures-painted-anew-as-webp-and-jpeg.md">ADR 28</a>.
 * Nothing is left of what a camera writes beside its pictures.
 */
final class Sizes {

    /** A phone's list, a phone's page, a desk's page; in pixels. */
    static final List<Integer> WIDTHS = List.of(320, 800, 1600);

    static final int LONGEST_SIDE = 12_000;
    static final int MOST_MEGAPIXELS = 60;

    private static final Decoding PHOTOGRAPHS =
            new Decoding(LONGEST_SIDE, MOST_MEGAPIXELS * 1_000_000L, 3_600);

    /** WebP keeps more of a picture at the same number. */
    private static final float JPEG_QUALITY = .8f;

    private static final float WEBP_QUALITY = .75f;

    private Sizes() {}

    /**
     * One size in one form.
     *
     * @param form the ending of its name
     */
    record Painted(String form, int width, int height, byte[] bytes) {}

    static Decoding.Outcome<List<Painted>> of(FileKind kind, byte[] file) {
        return PHOTOGRAPHS.open(kind, file, Sizes::painted);
    }

    private static List<Painted> painted(BufferedImage picture) {
        var all = new ArrayList<Painted>();
        var source = picture;
        var widths =
                IntStream.concat(
                        WIDTHS.stream().mapToInt(w -> w), IntStream.of(picture.getWidth()));
        var largest = Math.min(picture.getWidth(), WIDTHS.getLast());
        // The largest first: each smaller one is made from the one before.
        for (var width :
                widths.filter(w -> w <= largest)
                        .distinct()
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .toList()) {
            source = scaled(source, width);
            all.add(painted("webp", WEBP_QUALITY, source));
            all.add(painted("jpg", JPEG_QUALITY, source));
        }
        return all;
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        var source = picture;
        while (source.getWidth() > 2 * width) {
            source = drawn(source, Math.ceilDiv(source.getWidth(), 2));
        }
        return drawn(source, width);
    }

    /** On white, where it is transparent. */
    private static BufferedImage drawn(BufferedImage source, int width) {
        var height =
                Math.max(1, Math.round((float) width * source.getHeight() / source.getWidth()));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(source, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private static Painted painted(String form, float quality, BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName(form).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionType(wanted.getCompressionTypes()[0]); // lossy
            wanted.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), wanted);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } finally {
            writer.dispose();
        }
        return new Painted(form, picture.getWidth(), picture.getHeight(), bytes.toByteArray());
    }
}
