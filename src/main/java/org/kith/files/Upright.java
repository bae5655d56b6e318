package org.kith.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A telephone writes beside its picture which way is up (Exif, tag 274). What is written beside it
 * goes, so the picture itself is turned.
 */
final class Upright {

    private static final int AS_IT_IS = 1;
    private static final int ORIENTATION = 274;
    private static final int EXIF = 0xffe1;
    private static final int PIXELS_BEGIN = 0xffda;

    private Upright() {}

    /** From 1 to 8; 1 where nothing is said, or nothing that can be read. */
    static int of(FileKind type, byte[] bytes) {
        if (type != FileKind.JPEG) {
            return AS_IT_IS;
        }
        var file = ByteBuffer.wrap(bytes);
        for (var at = 2; at + 4 < bytes.length; ) {
            var marker = file.getShort(at) & 0xffff;
            var length = file.getShort(at + 2) & 0xffff;
            if (marker == PIXELS_BEGIN || marker < 0xff00 || length < 2) {
                return AS_IT_IS;
            }
            if (marker == EXIF && length > 16 && at + 2 + length <= bytes.length) {
                return said(file.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return AS_IT_IS;
    }

    /** What the table says that follows the six signs "Exif". */
    private static int said(ByteBuffer table) {
        table.order(table.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = table.getInt(4);
        if (first < 8 || first > table.limit() - 2) {
            return AS_IT_IS;
        }
        var entries = table.getShort(first) & 0xffff;
        for (var at = first + 2; entries-- > 0 && at + 12 <= table.limit(); at += 12) {
            if ((table.getShort(at) & 0xffff) == ORIENTATION) {
                var value = table.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : AS_IT_IS;
            }
        }
        return AS_IT_IS;
    }

    static BufferedImage turned(BufferedImage picture, int orientation) {
        if (orientation == AS_IT_IS) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var across = orientation >= 5;
        var turned =
                new BufferedImage(
                        across ? height : width,
                        across ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        var canvas = turned.createGraphics();
        canvas.drawImage(picture, turn(orientation, width, height), null);
        canvas.dispose();
        return turned;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
