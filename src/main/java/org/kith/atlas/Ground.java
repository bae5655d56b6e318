package org.kith.atlas;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/** The sea with its lighter shallows, the land and the borders on it. */
record Ground(Palette palette, Window window) {

    void paint(Graphics2D graphics, int width, int height) {
        Path2D land = land();
        graphics.setColor(palette.sea());
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(palette.shallows());
        graphics.setStroke(round(5));
        graphics.draw(land);
        graphics.setColor(palette.land());
        graphics.fill(land);
        outline(graphics, 1);
    }

    /** Coasts and borders alone: once more, and paler, where much is painted over them. */
    void outline(Graphics2D graphics, double alpha) {
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) alpha));
        graphics.setColor(palette.coast());
        graphics.setStroke(round(0.6));
        graphics.draw(land());
        graphics.setColor(palette.border());
        graphics.setStroke(round(0.8));
        Path2D borders = new Path2D.Double();
        add(Shapes.at(window).borders(), borders);
        graphics.draw(borders);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private Path2D land() {
        Path2D land = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        Shapes.at(window).land().forEach(polygon -> add(polygon, land));
        return land;
    }

    private void add(List<Line> lines, Path2D path) {
        lines.forEach(line -> line.addTo(path, window));
    }

    private BasicStroke round(double width) {
        return new BasicStroke(
                (float) width * window.ratio(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
