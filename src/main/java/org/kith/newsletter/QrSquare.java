package org.kith.newsletter;

import io.nayuki.qrcodegen.QrCode;

import org.kith.printing.PaperWriter;

import java.util.Locale;

import javax.xml.stream.XMLStreamException;

/** An address as a code that a phone reads, drawn in bars: the printer knows no pictures. */
final class QrSquare {

    private static final int QUIET_ZONE = 2;

    private final QrCode code;

    QrSquare(String address) {
        this.code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    }

    /**
     * @param side of the square in millimetres
     */
    void draw(PaperWriter out, int side) throws XMLStreamException {
        var unit = (double) side / (code.size + 2 * QUIET_ZONE);
        out.open("block-container", "width", side + "mm", "height", side + "mm");
        for (var y = 0; y < code.size; y++) {
            var x = 0;
            while (x < code.size) {
                var from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    bar(out, unit, from, y, x - from);
                } else {
                    x++;
                }
            }
        }
        out.empty("block");
        out.close(1);
    }

    /** A little higher than a unit, so that no line shows between two bars. */
    private static void bar(PaperWriter out, double unit, int x, int y, int length)
            throws XMLStreamException {
        out.open(
                "block-container",
                "absolute-position",
                "absolute",
                "left",
                mm((x + QUIET_ZONE) * unit),
                "top",
                mm((y + QUIET_ZONE) * unit),
                "width",
                mm(length * unit),
                "height",
                mm(unit * 1.02),
                "background-color",
                "#000000");
        out.empty("block");
        out.close(1);
    }

    private static String mm(double length) {
        return String.format(Locale.ROOT, "%.3fmm", length);
    }
}
