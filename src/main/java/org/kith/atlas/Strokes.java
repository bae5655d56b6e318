package org.kith.atlas;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;

/** A few links as lines: their tone shows in width and dashes, not in colour alone. */
record Strokes(Palette palette, Window window, View view) {

    /** Up to so many lines need not be pale to leave the ground readable. */
    private static final double FEW = 40;

    void paint(Graphics2D graphics, List<Arc> arcs) {
        double crowd = Math.max(1, arcs.size() / FEW);
        arcs.stream()
                .sorted(Comparator.comparing(Arc::tone))
                .forEach(arc -> paint(graphics, arc, alpha(arc, crowd)));
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private void paint(Graphics2D graphics, Arc arc, double alpha) {
        Path2D path = new Path2D.Double();
        GreatCircle.line(arc, window).addTo(path, window);
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) alpha));
        graphics.setColor(palette.of(arc.tone()));
        graphics.setStroke(stroke(arc.tone()));
        graphics.draw(path);
    }

    /** In a crowd, links that leave the picture step back behind those that it shows whole. */
    private double alpha(Arc arc, double crowd) {
        if (arc.tone() == Tone.EMPHASISED) {
            return 0.9;
        }
        boolean whole = view.contains(arc.a()) && view.contains(arc.b());
        return whole ? Math.max(0.3, 0.75 / Math.sqrt(crowd)) : Math.max(0.08, 0.75 / crowd);
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
