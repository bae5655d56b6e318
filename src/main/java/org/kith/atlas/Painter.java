package org.kith.atlas;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Paints a view as a PNG: the ground, the links over it, the places on top; no words, for those are
 * the page's. The same view of the same things gives the same bytes.
 *
 * @param ratio picture pixels to one CSS pixel: 1, or 2 for fine screens
 */
public record Painter(Palette palette, int ratio) {

    /** More links than this are painted as density; fewer are lines that an eye can follow. */
    private static final int MANY = 1000;

    public Painter {
        ratio = Math.clamp(ratio, 1, 2);
    }

    public byte[] png(View view, List<Arc> arcs, List<Dot> dots) {
        Window window = Window.of(view, ratio);
        BufferedImage image =
                new BufferedImage(
                        view.width() * ratio, view.height() * ratio, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Ground ground = new Ground(palette, window);
        ground.paint(graphics, image.getWidth(), image.getHeight());
        List<Arc> seen = view.zoom() < 2 ? arcs : Sight.endingIn(view, arcs);
        if (seen.size() > MANY) {
            new Density(palette, window).paint(image, seen);
            ground.outline(graphics, 0.6);
        } else {
            new Strokes(palette, window, view).paint(graphics, seen);
        }
        new Marks(palette, view, ratio).paint(graphics, dots);
        graphics.dispose();
        return Png.of(image);
    }
}
