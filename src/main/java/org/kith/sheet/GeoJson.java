package org.kith.sheet;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Writes a feature collection (RFC 7946) feature by feature in flat memory. {@link #close()}
 * finishes the document and leaves the stream open for its owner.
 */
public final class GeoJson implements Closeable {

    /** Degrees of WGS 84. */
    public record Position(double latitude, double longitude) {

        public Position {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(
                        "no place on earth: " + latitude + ", " + longitude);
            }
        }
    }

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    public GeoJson(OutputStream out) {
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeName("features");
        json.writeStartArray();
    }

    /** Properties are text, numbers, booleans or null; their order is kept. */
    public void point(Position position, Map<String, ? extends @Nullable Object> properties) {
        begin("Point");
        write(position);
        end(properties);
    }

    /** A line through two positions or more; its parts where it crosses the 180th meridian. */
    public void line(List<Position> positions, Map<String, ? extends @Nullable Object> properties) {
        List<List<Position>> parts = Antimeridian.cut(positions);
        if (parts.size() == 1) {
            begin("LineString");
            write(parts.getFirst());
        } else {
            begin("MultiLineString");
            json.writeStartArray();
            parts.forEach(this::write);
            json.writeEndArray();
        }
        end(properties);
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void begin(String geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("geometry");
        json.writeStartObject();
        json.writeStringProperty("type", geometry);
        json.writeName("coordinates");
    }

    private void end(Map<String, ? extends @Nullable Object> properties) {
        json.writeEndObject();
        json.writeName("properties");
        json.writeStartObject();
        properties.forEach(
                (name, value) -> {
                    json.writeName(name);
                    write(value);
                });
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(List<Position> positions) {
        json.writeStartArray();
        positions.forEach(this::write);
        json.writeEndArray();
    }

    private void write(Position position) {
        json.writeStartArray();
        json.writeNumber(position.longitude());
        json.writeNumber(position.latitude());
        json.writeEndArray();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Integer whole -> json.writeNumber(whole);
            case Long whole -> json.writeNumber(whole);
            case Number number -> json.writeNumber(number.doubleValue());
            default -> json.writeString(value.toString());
        }
    }
}
