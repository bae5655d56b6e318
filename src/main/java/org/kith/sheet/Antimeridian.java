package org.kith.sheet;

import org.kith.sheet.GeoJson.Position;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line that is shorter across the 180th meridian than around the world (RFC 7946, 3.1.9).
 */
final class Antimeridian {

    private Antimeridian() {}

    static List<List<Position>> cut(List<Position> line) {
        if (line.size() < 2) {
            throw new IllegalArgumentException("a line has two positions or more");
        }
        List<List<Position>> parts = new ArrayList<>();
        List<Position> part = new ArrayList<>(List.of(line.getFirst()));
        parts.add(part);
        for (Position next : line.subList(1, line.size())) {
            Position last = part.getLast();
            if (Math.abs(next.longitude() - last.longitude()) > 180) {
                double side = Math.copySign(180, last.longitude());
                double latitude = crossing(last, next);
                part.add(new Position(latitude, side));
                part = new ArrayList<>(List.of(new Position(latitude, -side)));
                parts.add(part);
            }
            part.add(next);
        }
        return parts;
    }

    private static double crossing(Position from, Position to) {
        double before = 180 - Math.abs(from.longitude());
        double after = 180 - Math.abs(to.longitude());
        double share = before + after == 0 ? 0 : before / (before + after);
        return from.latitude() + (to.latitude() - from.latitude()) * share;
    }
}
