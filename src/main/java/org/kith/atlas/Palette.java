package org.kith.atlas;

import java.awt.Color;

/**
 * The colours of a map: soft for the ground, so that the links and the page's labels stand out.
 *
 * @param shallows the sea along the coasts
 * @param glow where few of very many links cross
 * @param rim around each dot
 */
public record Palette(
        Color sea,
        Color shallows,
        Color land,
        Color coast,
        Color border,
        Color glow,
        Color formal,
        Color informal,
        Color ended,
        Color emphasised,
        Color rim) {

    public static final Palette LIGHT =
            new Palette(
                    new Color(0xe3eef2),
                    new Color(0xedf5f7),
                    new Color(0xf8f5ec),
                    new Color(0xc3ced0),
                    new Color(0xd8d2c3),
                    new Color(0xfbdcbf),
                    new Color(0xb8480f),
                    new Color(0xb8862f),
                    new Color(0x8b8f94),
                    new Color(0x8f1d3f),
                    new Color(0xffffff));

    public static final Palette DARK =
            new Palette(
                    new Color(0x141c22),
                    new Color(0x182229),
                    new Color(0x28323a),
                    new Color(0x44525c),
                    new Color(0x3f4b54),
                    new Color(0x54402f),
                    new Color(0xf0a052),
                    new Color(0xd9c27a),
                    new Color(0x87919a),
                    new Color(0xff8f9f),
                    new Color(0x10161b));

    Color of(Tone tone) {
        return switch (tone) {
            case ENDED -> ended;
            case INFORMAL -> informal;
            case FORMAL -> formal;
            case EMPHASISED -> emphasised;
        };
    }
}
