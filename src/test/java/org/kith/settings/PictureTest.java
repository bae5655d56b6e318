package org.kith.settings;

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
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

class PictureTest {

    private static final String SECRET = "taken at 31.77 35.21 by Huda";

    @Test
    void a_picture_is_drawn_anew_as_high_as_a_page_needs_it() throws IOException {
        for (var kind : new String[] {"png", "jpeg"}) {
            var fine = (Picture.Fine) Picture.of(file(kind, 1600, 400));
            var drawn = ImageIO.read(new ByteArrayInputStream(fine.png()));
            assertThat(drawn.getWidth()).isEqualTo(480);
            assertThat(drawn.getHeight()).isEqualTo(120);
            assertThat(new Color(drawn.getRGB(240, 60)).getRed()).isGreaterThan(180);
        }
    }

    @Test
    void a_small_picture_stays_as_small_as_it_is() throws IOException {
        var fine = (Picture.Fine) Picture.of(file("png", 40, 30));
        assertThat(ImageIO.read(new ByteArrayInputStream(fine.png())).getWidth()).isEqualTo(40);
    }

    @Test
    void a_long_and_narrow_picture_is_measured_as_it_is() throws IOException {
        assertThat(Picture.of(file("png", 2000, 30))).isInstanceOf(Picture.Fine.class);
    }

    @Test
    void nothing_of_the_file_stays_but_what_can_be_seen() throws IOException {
        var told = withText(file("png", 60, 60));
        assertThat(new String(told, StandardCharsets.ISO_8859_1)).contains(SECRET);
        var fine = (Picture.Fine) Picture.of(told);
        assertThat(new String(fine.png(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        assertThat(fine.hash()).isEqualTo(((Picture.Fine) Picture.of(told)).hash());
    }

    /** It says 30,000 by 30,000: opened, it would take 3.6 GB. */
    @Test
    void what_would_unfold_to_gigabytes_is_refused_unopened() throws IOException {
        var bomb = file("png", 60, 60);
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
        seal(bomb, 8, 13);
        assertThat(Picture.of(bomb)).isEqualTo(Picture.Refused.TOO_LARGE);
    }

    @Test
    void what_is_no_picture_or_half_of_one_is_refused_with_its_reason() throws IOException {
        assertThat(Picture.of("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Picture.Refused.NO_PICTURE);
        assertThat(Picture.of(file("gif", 60, 60))).isEqualTo(Picture.Refused.NO_PICTURE);
        assertThat(Picture.of(new byte[0])).isEqualTo(Picture.Refused.NO_PICTURE);
        assertThat(Picture.of(Arrays.copyOf(file("png", 60, 60), 60)))
                .isEqualTo(Picture.Refused.BROKEN);
        assertThat(Picture.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .isEqualTo(Picture.Refused.BROKEN);
        assertThat(Picture.of(file("png", 8, 60))).isEqualTo(Picture.Refused.TOO_SMALL);
        assertThat(Picture.of(new byte[2_000_001])).isEqualTo(Picture.Refused.TOO_HEAVY);
    }

    private static byte[] file(String kind, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(200, 40, 40));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, kind, file);
        return file.toByteArray();
    }

    /** With a text chunk after the header, as cameras and programs write them. */
    private static byte[] withText(byte[] png) {
        var text = ("Comment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        var told = ByteBuffer.allocate(png.length + text.length + 12);
        told.put(png, 0, 33).putInt(text.length).put("tEXt".getBytes(StandardCharsets.US_ASCII));
        told.put(text).putInt(0).put(png, 33, png.length - 33);
        seal(told.array(), 33, text.length);
        return told.array();
    }

    private static void seal(byte[] png, int chunk, int length) {
        var sum = new CRC32();
        sum.update(png, chunk + 4, length + 4);
        ByteBuffer.wrap(png).putInt(chunk + 8 + length, (int) sum.getValue());
    }
}
