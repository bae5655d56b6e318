package org.kith.atlas;

import java.util.Locale;

/**
 * A name that has room on the map.
 *
 * @param dot where the place itself is
 * @param baseline where the text is anchored, on its baseline
 * @param anchor which end of the text that is, as SVG's {@code text-anchor}
 * @param rightToLeft the direction of the text, which {@code text-anchor} depends on
 */
public record Label(Labelled of, Pixel dot, Pixel baseline, Anchor anchor, boolean rightToLeft) {

    /** Height of the letters that room is kept for, in CSS pixels: {@code font-size: 12px}. */
    public static final double FONT_SIZE = 12;

    public enum Anchor {
        START,
        MIDDLE,
        END;

        /** The value of the SVG attribute. */
        public String svg() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
