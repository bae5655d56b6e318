package org.kith.place;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One line of the shipped gazetteer; see DATA.md for what its cells mean. */
record GazetteerRow(String[] cells) {

    private static final float OWN_SCRIPT = 0.8f;

    String key() {
        return cells[0];
    }

    String name() {
        return cells[1];
    }

    String country() {
        return cells[2];
    }

    int population() {
        return cells[6].isEmpty() ? 0 : Integer.parseInt(cells[6]);
    }

    Place.Kind kind() {
        return Place.Kind.of(cells[7]);
    }

    /** Made from the key, so that a place has one id in every installation and every version. */
    UUID id() {
        return idOf(key());
    }

    static UUID idOf(String key) {
        return UUID.nameUUIDFromBytes(("kith/place/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Of the place under this name: who writes its own script means it rather than a namesake. */
    float standing(PlaceName name) {
        var own = name.name().equals(cells[12]) ? OWN_SCRIPT : 0;
        return Standing.of(kind(), population(), cells[8]) + own;
    }

    /** The cells of table place, in the order of {@link PlacesLoad}. */
    @Nullable Object[] placeCells(String slug) {
        return new @Nullable Object[] {
            id(),
            key(),
            slug,
            name(),
            country(),
            cells[3],
            cells[4],
            cells[5],
            cells[16],
            population(),
            cells[7],
            cells[8],
            cells[9],
            cells[10],
            cells[11],
            cells[12],
            cells[14],
            cells[15]
        };
    }

    /** Every spelling once, with its language where that is known; the official ones first. */
    Map<String, PlaceName> names() {
        var names = new LinkedHashMap<String, PlaceName>();
        official(names, cells[9], "ar");
        official(names, cells[10], "he");
        official(names, cells[12], Tongue.of(cells[12], country()));
        official(names, name(), null);
        official(names, cells[11], "fr");
        for (var name : cells[13].split("\\|", -1)) {
            if (!name.isBlank()) {
                names.putIfAbsent(name, PlaceName.of(name, null, PlaceName.Kind.ALTERNATE));
            }
        }
        return names;
    }

    private static void official(
            Map<String, PlaceName> names, String name, @Nullable String language) {
        if (!name.isEmpty()) {
            names.putIfAbsent(name, PlaceName.of(name, language, PlaceName.Kind.OFFICIAL));
        }
    }
}
