package org.kith.atlas;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/** The sea with its lighter shallows, the land and the borders on it. */
record Ground(Palette palette, Window window) {

    void paint(Graphics2D graphics, int width, int height) {
        Shapes shapes = Shapes.at(window);
        Path2D land = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        shapes.land().forEach(polygon -> add(polygon, land));
        graphics.setColor(palette.sea());
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(palette.shallows());
        graphics.setStroke(round(5));
        graphics.draw(land);
        graphics.setColor(palette.land());
        graphics.fill(land);
        graphics.setColor(palette.coast());
        graphics.setStroke(round(0.6));
        graphics.draw(land);
        graphics.setColor(palette.border());
        graphics.setStroke(round(0.8));
        Path2D borders = new Path2D.Double();
        add(shapes.borders(), borders);
        graphics.draw(borders);
    }

    private void add(List<Line> lines, Path2D path) {
        lines.forEach(line -> line.addTo(path, window));
    }

    private BasicStroke round(double width) {
        return new BasicStroke(
                (float) width * window.ratio(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
