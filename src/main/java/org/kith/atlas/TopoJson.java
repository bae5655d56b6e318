package org.kith.atlas;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Reads quantised TopoJSON: shapes that share their borders as numbered arcs, each written as
 * differences from point to point. Format: github.com/topojson/topojson-specification.
 */
final class TopoJson {

    private final JsonNode root;
    private final List<double[][]> arcs = new ArrayList<>();

    private TopoJson(JsonNode root) {
        this.root = root;
        root.path("arcs").forEach(arc -> arcs.add(decoded(arc, root.path("transform"))));
    }

    /** Closes the stream. */
    static TopoJson read(InputStream gzip) throws IOException {
        try (InputStream json = new GZIPInputStream(gzip)) {
            return new TopoJson(JsonMapper.shared().readTree(json));
        }
    }

    /** Every polygon of an object: its outline and the outlines of its holes. */
    List<List<Line>> polygons(String object) {
        List<List<Line>> polygons = new ArrayList<>();
        for (JsonNode geometry : geometries(object)) {
            for (JsonNode polygon : polygonsOf(geometry)) {
                polygons.add(polygon.valueStream().map(this::ring).toList());
            }
        }
        return polygons;
    }

    /** The arcs that two or more geometries of an object share. */
    List<Line> borders(String object) {
        Map<Integer, Integer> uses = new TreeMap<>();
        for (JsonNode geometry : geometries(object)) {
            polygonsOf(geometry)
                    .forEach(
                            p ->
                                    p.forEach(
                                            r ->
                                                    r.forEach(
                                                            a ->
                                                                    uses.merge(
                                                                            index(a),
                                                                            1,
                                                                            Integer::sum))));
        }
        return uses.entrySet().stream()
                .filter(use -> use.getValue() > 1)
                .map(use -> line(List.<double[][]>of(arcs.get(use.getKey()))))
                .toList();
    }

    private JsonNode geometries(String object) {
        return root.path("objects").path(object).path("geometries");
    }

    private static List<JsonNode> polygonsOf(JsonNode geometry) {
        JsonNode arcs = geometry.path("arcs");
        return switch (geometry.path("type").asString()) {
            case "Polygon" -> List.of(arcs);
            case "MultiPolygon" -> arcs.valueStream().toList();
            default -> List.of();
        };
    }

    private Line ring(JsonNode ring) {
        return line(
                ring.valueStream()
                        .map(
                                arc ->
                                        arc.asInt() < 0
                                                ? reversed(arcs.get(index(arc)))
                                                : arcs.get(index(arc)))
                        .toList());
    }

    /** An arc is named by its place in the list, or by the complement where it runs backwards. */
    private static int index(JsonNode arc) {
        return arc.asInt() < 0 ? ~arc.asInt() : arc.asInt();
    }

    private static Line line(List<double[][]> parts) {
        List<double[]> points = parts.stream().flatMap(Arrays::stream).toList();
        return Line.of(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private static double[][] reversed(double[][] arc) {
        return IntStream.range(0, arc.length)
                .mapToObj(i -> arc[arc.length - 1 - i])
                .toArray(double[][]::new);
    }

    private static double[][] decoded(JsonNode arc, JsonNode transform) {
        double[][] points = new double[arc.size()][];
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.length; i++) {
            x += arc.get(i).get(0).asLong();
            y += arc.get(i).get(1).asLong();
            points[i] =
                    new double[] {
                        Mercator.x(scaled(x, transform, 0)), Mercator.y(scaled(y, transform, 1))
                    };
        }
        return points;
    }

    private static double scaled(long step, JsonNode transform, int axis) {
        return step * transform.path("scale").get(axis).asDouble()
                + transform.path("translate").get(axis).asDouble();
    }
}
