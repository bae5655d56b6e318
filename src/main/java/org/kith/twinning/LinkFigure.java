package org.kith.twinning;

import org.kith.atlas.Point;
import org.kith.atlas.View;
import org.kith.community.CommunityCard;
import org.kith.place.MapFigure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two sides of one link on a small map. */
final class LinkFigure {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 240;

    private LinkFigure() {}

    /** Empty where nobody knows where one of the sides is. */
    static Optional<MapFigure> of(LinkRow link, String title, String communities) {
        var a = spots(link.a(), MapFigure.Look.HERE, communities);
        var b = spots(link.b(), MapFigure.Look.LINKED, communities);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        var all = Stream.concat(a.stream(), b.stream()).toList();
        var view = View.around(all.stream().map(MapFigure.Spot::at).toList(), WIDTH, HEIGHT);
        return Optional.of(new MapFigure(title, view, all, ties(a, b, link.oneSided())));
    }

    private static List<MapFigure.Spot> spots(
            List<CommunityCard> side, MapFigure.Look look, String communities) {
        return side.stream()
                .flatMap(
                        card ->
                                at(card).stream()
                                        .map(
                                                at ->
                                                        new MapFigure.Spot(
                                                                communities + card.slug(),
                                                                card.label(),
                                                                at,
                                                                look,
                                                                card.population())))
                .toList();
    }

    private static Optional<Point> at(CommunityCard card) {
        return card.lat() == null || card.lon() == null
                ? Optional.empty()
                : Optional.of(new Point(card.lat(), card.lon()));
    }

    /** Each with the first of the other side: of a cluster's many pairs none is more true. */
    private static List<MapFigure.Tie> ties(
            List<MapFigure.Spot> a, List<MapFigure.Spot> b, boolean oneSided) {
        return Stream.concat(
                        b.stream().map(s -> tie(a.getFirst(), s, oneSided)),
                        a.stream().skip(1).map(s -> tie(s, b.getFirst(), oneSided)))
                .toList();
    }

    private static MapFigure.Tie tie(MapFigure.Spot one, MapFigure.Spot other, boolean oneSided) {
        return new MapFigure.Tie(one.at(), other.at(), oneSided);
    }
}
