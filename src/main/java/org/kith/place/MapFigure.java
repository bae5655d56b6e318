package org.kith.place;

import org.kith.atlas.Label;
import org.kith.atlas.Labelled;
import org.kith.atlas.Labels;
import org.kith.atlas.Pixel;
import org.kith.atlas.Point;
import org.kith.atlas.View;

import java.util.List;
import java.util.Locale;

/**
 * A small map on a page: the ground is a picture, what stands on it is drawn by the page, so that
 * every spot is a link. Shown by the template place/_map.
 *
 * @param title what the map shows, for those who do not see it
 */
public record MapFigure(String title, View view, List<Spot> spots, List<Tie> ties) {

    /** How a spot is drawn. */
    public enum Look {
        HERE("spot here", 6),
        LINKED("spot", 5),
        UNLINKED("spot unlinked", 4);

        private final String css;
        private final int radius;

        Look(String css, int radius) {
            this.css = css;
            this.radius = radius;
        }

        public String css() {
            return css;
        }

        public int radius() {
            return radius;
        }
    }

    /**
     * A place on the map.
     *
     * @param href where the spot leads
     * @param weight the heavier of two names that have no room beside each other is shown
     */
    public record Spot(String href, String text, Point at, Look look, double weight) {}

    /** A link between two places, drawn as a curve. */
    public record Tie(Point a, Point b, boolean oneSided) {}

    public MapFigure {
        spots = List.copyOf(spots);
        ties = List.copyOf(ties);
    }

    /** Around all spots, without ties. */
    public static MapFigure around(String title, List<Spot> spots, int width, int height) {
        var points = spots.stream().map(Spot::at).toList();
        return new MapFigure(title, View.around(points, width, height), spots, List.of());
    }

    public String image() {
        return "/map.png?" + view.query();
    }

    public Pixel pixel(Spot spot) {
        return view.project(spot.at());
    }

    public List<Label> labels() {
        var named =
                spots.stream()
                        .map(s -> new Labelled(s.href(), s.at(), s.text(), s.weight()))
                        .toList();
        return Labels.place(view, named);
    }

    /** The curve of a tie as SVG's path data. */
    public String path(Tie tie) {
        var a = view.project(tie.a());
        var b = view.project(tie.b());
        var bend = 0.12;
        var x = (a.x() + b.x()) / 2 + (b.y() - a.y()) * bend;
        var y = (a.y() + b.y()) / 2 - Math.abs(b.x() - a.x()) * bend;
        return String.format(
                Locale.ROOT, "M%.1f %.1fQ%.1f %.1f %.1f %.1f", a.x(), a.y(), x, y, b.x(), b.y());
    }
}
