package org.kith.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

class DecodingTest {

    private static final Decoding ANY = new Decoding(12_000, 60_000_000, 3_600);

    @Test
    void a_picture_that_is_drawn_over_and_over_is_not_opened() throws IOException {
        var fine = jpeg(true);
        assertThat(Scans.of(fine).progressive()).isTrue();
        assertThat(Scans.of(fine).number()).isBetween(2, 20);
        assertThat(open(fine)).isInstanceOf(Decoding.Outcome.Made.class);
        assertThat(open(again(fine, 70))).isInstanceOf(Decoding.Outcome.Unreadable.class);
    }

    @Test
    void a_progressive_picture_may_have_fewer_pixels() throws IOException {
        assertThat(Scans.of(jpeg(false))).isEqualTo(new Scans(false, 1));
        assertThat(open(sized(jpeg(true), 0xc2)))
                .isInstanceOf(Decoding.Outcome.TooLargeInSteps.class);
    }

    @Test
    void a_small_picture_beside_the_large_one_is_not_counted() throws IOException {
        var small = jpeg(true);
        var jpeg = jpeg(false);
        var file = ByteBuffer.allocate(jpeg.length + 4 + small.length);
        file.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (small.length + 2));
        file.put(small).put(jpeg, 2, jpeg.length - 2);
        assertThat(Scans.of(file.array())).isEqualTo(new Scans(false, 1));
    }

    private static Decoding.Outcome<Integer> open(byte[] file) {
        return ANY.open(FileKind.JPEG, file, BufferedImage::getWidth);
    }

    /** 30 million pixels, as its head says. */
    private static byte[] sized(byte[] jpeg, int frame) {
        ByteBuffer.wrap(jpeg).putShort(at(jpeg, frame) + 5, (short) 5_000);
        ByteBuffer.wrap(jpeg).putShort(at(jpeg, frame) + 7, (short) 6_000);
        return jpeg;
    }

    /** With its last scan once more and once more. */
    private static byte[] again(byte[] jpeg, int times) {
        var last = jpeg.length - 2;
        while (jpeg[last] != (byte) 0xff || jpeg[last + 1] != (byte) 0xda) {
            last--;
        }
        var scan = jpeg.length - 2 - last;
        var file = ByteBuffer.allocate(jpeg.length + times * scan).put(jpeg, 0, jpeg.length - 2);
        for (var i = 0; i < times; i++) {
            file.put(jpeg, last, scan);
        }
        return file.putShort((short) 0xffd9).array();
    }

    private static int at(byte[] jpeg, int marker) {
        var at = 0;
        while (jpeg[at] != (byte) 0xff || jpeg[at + 1] != (byte) marker) {
            at++;
        }
        return at;
    }

    private static byte[] jpeg(boolean progressive) throws IOException {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(9, 9, 0xff8800);
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var wanted = writer.getDefaultWriteParam();
            wanted.setProgressiveMode(
                    progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), wanted);
        }
        writer.dispose();
        return bytes.toByteArray();
    }
}
