package org.kith.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** Pictures as telephones take them. */
public final class Photographs {

    /** What a telephone writes beside the picture: where it was taken, and with what. */
    static final String BESIDE = "31.7683 N 35.2137 E; Telephone 9";

    private Photographs() {}

    /** Each with another colour, so that no two are the same file. */
    public static byte[] jpeg(int width, int height, Color colour) {
        return written(width, height, colour, "jpg");
    }

    static byte[] png(int width, int height) {
        return written(width, height, Color.GREEN, "png");
    }

    private static byte[] written(int width, int height, Color colour, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.WHITE);
        canvas.fillOval(0, 0, width / 2, height / 2);
        canvas.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Turned by a quarter, and with all that is written beside it. */
    static byte[] withExif(byte[] jpeg) {
        var said = BESIDE.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + said.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 274).putShort((short) 3).putInt(1);
        exif.putShort((short) 6).putShort((short) 0).putInt(0).put(said);
        var file = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        file.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.capacity() + 2));
        file.put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }
}
