package org.kith.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

class ScanningTest {

    @Test
    void only_pdf_jpeg_and_png_are_taken_whatever_a_file_is_called() {
        assertThat(refusal("<html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("agreement.scan.type");
        assertThat(refusal("GIF89a".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("agreement.scan.type");
        assertThat(refusal(new byte[0])).isEqualTo("agreement.scan.none");
        assertThat(Scanning.take("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Scanning.Outcome.Taken.class);
    }

    @Test
    void what_is_too_large_is_refused() {
        assertThat(refusal(new byte[Scanning.LARGEST + 1])).isEqualTo("agreement.scan.too_large");
    }

    @Test
    void a_picture_that_says_it_is_huge_is_not_opened() throws IOException {
        var png = picture("png");
        ByteBuffer.wrap(png).putInt(16, 2_000_000);
        assertThat(refusal(png)).isIn("agreement.scan.pixels", "agreement.scan.unreadable");
        assertThat(refusal(Arrays.copyOf(picture("png"), 60)))
                .isEqualTo("agreement.scan.unreadable");
    }

    @Test
    void what_stands_beside_the_picture_is_gone_and_the_picture_upright() throws IOException {
        var bare = picture("jpg");
        var secret = "31.7683 N 35.2137 E";
        var with = withExif(bare, 6, secret);
        assertThat(new String(with, StandardCharsets.ISO_8859_1)).contains(secret);
        var taken = ((Scanning.Outcome.Taken) Scanning.take(with)).scan();
        assertThat(new String(taken.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(secret)
                .doesNotContain("Exif");
        var seen = ImageIO.read(new ByteArrayInputStream(taken.bytes()));
        assertThat(seen.getWidth()).isEqualTo(40);
        assertThat(seen.getHeight()).isEqualTo(60);
        // What was at the left of the first row is at the right of it, a quarter turned.
        assertThat(new Color(seen.getRGB(35, 5)).getRed()).isGreaterThan(180);
        assertThat(new Color(seen.getRGB(5, 55)).getRed()).isLessThan(90);
    }

    private static String refusal(byte[] bytes) {
        return ((Scanning.Outcome.Refused) Scanning.take(bytes)).key();
    }

    /** 60 by 40, with a red corner where reading begins. */
    private static byte[] picture(String format) throws IOException {
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 16, 16);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation, String secret) {
        var said = secret.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + said.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 274).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(said);
        var file = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        file.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.capacity() + 2));
        file.put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }
}
