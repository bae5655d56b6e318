package org.kith.community;

import org.kith.atlas.Point;
import org.kith.atlas.View;
import org.kith.place.MapFigure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The small map of a community and those near it. */
final class CommunityFigure {

    private static final int KILOMETRES = 60;
    private static final int WIDTH = 400;
    private static final int HEIGHT = 320;

    private CommunityFigure() {}

    /** Empty where nobody knows where it is. */
    static Optional<MapFigure> of(
            CommunityCard here, List<CommunityCard> near, String title, String address) {
        return point(here)
                .findFirst()
                .map(
                        at ->
                                new MapFigure(
                                        title,
                                        View.near(at, KILOMETRES, WIDTH, HEIGHT),
                                        spots(here, near, address),
                                        List.of()));
    }

    private static List<MapFigure.Spot> spots(
            CommunityCard here, List<CommunityCard> near, String address) {
        return Stream.concat(
                        spot(here, MapFigure.Look.HERE, address, Double.MAX_VALUE),
                        near.stream()
                                .flatMap(
                                        card -> spot(card, look(card), address, card.population())))
                .toList();
    }

    private static Stream<MapFigure.Spot> spot(
            CommunityCard card, MapFigure.Look look, String address, double weight) {
        return point(card)
                .map(
                        at ->
                                new MapFigure.Spot(
                                        address + card.slug(), card.label(), at, look, weight));
    }

    private static MapFigure.Look look(CommunityCard card) {
        return card.links() > 0 ? MapFigure.Look.LINKED : MapFigure.Look.UNLINKED;
    }

    private static Stream<Point> point(CommunityCard card) {
        return card.lat() == null || card.lon() == null
                ? Stream.of()
                : Stream.of(new Point(card.lat(), card.lon()));
    }
}
