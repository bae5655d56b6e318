package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.sheet.GeoJson.Position;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class GeoJsonTest {

    private static final Position YORK = new Position(53.96, -1.08);
    private static final Position DIJON = new Position(47.32, 5.04);

    @Test
    void a_collection_without_features_is_whole() {
        assertThat(written(json -> {})).isEqualTo("{'type':'FeatureCollection','features':[]}");
    }

    @Test
    void a_point_has_its_longitude_first_and_properties_of_every_kind() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", "يورك");
        properties.put("population", 153_717);
        properties.put("share", 0.5);
        properties.put("camp", false);
        properties.put("twin", null);
        assertThat(written(json -> json.point(YORK, properties)))
                .contains("'geometry':{'type':'Point','coordinates':[-1.08,53.96]}")
                .contains(
                        "'properties':{'name':'يورك','population':153717,'share':0.5,"
                                + "'camp':false,'twin':null}");
    }

    @Test
    void a_line_holds_its_positions_in_order() {
        assertThat(written(json -> json.line(List.of(YORK, DIJON), Map.of())))
                .contains("{'type':'LineString','coordinates':[[-1.08,53.96],[5.04,47.32]]}");
    }

    @Test
    void a_line_across_the_180th_meridian_is_cut_there() {
        Position fiji = new Position(-18, 178);
        Position samoa = new Position(-14, -172);
        assertThat(written(json -> json.line(List.of(fiji, samoa), Map.of())))
                .contains(
                        "{'type':'MultiLineString','coordinates':"
                            + "[[[178.0,-18.0],[180.0,-17.2]],[[-180.0,-17.2],[-172.0,-14.0]]]}");
    }

    @Test
    void a_position_outside_the_earth_is_impossible() {
        assertThatThrownBy(() -> new Position(90.1, 0)).hasMessageContaining("90.1");
        assertThatThrownBy(() -> new Position(0, Double.NaN)).hasMessageContaining("NaN");
    }

    private static String written(Consumer<GeoJson> writing) {
        var out = new ByteArrayOutputStream();
        try (GeoJson json = new GeoJson(out)) {
            writing.accept(json);
        }
        return out.toString(StandardCharsets.UTF_8).replace('"', '\'');
    }
}
