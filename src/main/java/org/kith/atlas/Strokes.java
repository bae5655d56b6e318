package org.kith.atlas;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;

/** A few links as lines: their tone shows in width and dashes, not in colour alone. */
record Strokes(Palette palette, Window window) {

    void paint(Graphics2D graphics, List<Arc> arcs) {
        arcs.stream().sorted(Comparator.comparing(Arc::tone)).forEach(arc -> paint(graphics, arc));
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private void paint(Graphics2D graphics, Arc arc) {
        Path2D path = new Path2D.Double();
        GreatCircle.line(arc, window).addTo(path, window);
        graphics.setComposite(
                AlphaComposite.SrcOver.derive(arc.tone() == Tone.EMPHASISED ? 0.9f : 0.7f));
        graphics.setColor(palette.of(arc.tone()));
        graphics.setStroke(stroke(arc.tone()));
        graphics.draw(path);
    }

    private BasicStroke stroke(Tone tone) {
        return switch (tone) {
            case ENDED -> dashed(1.2f, 1.5f, 3.5f);
            case INFORMAL -> dashed(1.4f, 6, 3);
            case FORMAL -> solid(1.4f);
            case EMPHASISED -> solid(2.2f);
        };
    }

    private BasicStroke solid(float width) {
        return new BasicStroke(
                width * window.ratio(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private BasicStroke dashed(float width, float on, float off) {
        int ratio = window.ratio();
        return new BasicStroke(
                width * ratio,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {on * ratio, off * ratio},
                0);
    }
}
