package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Point;
import org.kith.shared.Language;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A point on the map that has names: shared by all networks.
 *
 * @param key the id that its source gives it: g285279 (GeoNames), camp-… (UNRWA), cbs472 …
 * @param slug its readable address, stable for ever
 * @param name the name in Latin letters
 * @param country ISO 3166-1 alpha-2; null where no state's code fits
 * @param lat degrees north, null where no source knows
 * @param lon degrees east, null where no source knows
 * @param population people, 0 where unknown
 * @param nameLocal in the script of the place itself, where that is another one
 * @param source the gazetteer that it comes from, or "stated" by a member of a network
 */
public record Place(
        Id id,
        String key,
        String slug,
        String name,
        @Nullable String country,
        @Nullable Double lat,
        @Nullable Double lon,
        Coordinates coordinates,
        int population,
        Kind kind,
        @Nullable String nameAr,
        @Nullable String nameHe,
        @Nullable String nameFr,
        @Nullable String nameLocal,
        String source) {

    public record Id(UUID value) {

        /** The id of the gazetteer's place with this key, the same in every installation. */
        public static Id of(String key) {
            return new Id(GazetteerRow.idOf(key));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** How well its point on the map is known. */
    public enum Coordinates {
        EXACT,
        APPROXIMATE,
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Coordinates of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public enum Kind {
        CAPITAL,
        CITY,
        TOWN,
        VILLAGE,
        CAMP,
        DISTRICT,
        AREA;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A name as a place's own people write it, for {@code <bdi lang>}.
     *
     * @param language ISO 639; null for Latin letters, which too many languages share
     */
    public record LocalName(String name, @Nullable String language) {}

    /** Its name in the reader's script where that is known. */
    public String nameFor(Language reader) {
        var own =
                switch (reader) {
                    case AR -> nameAr;
                    case HE -> nameHe;
                    case FR -> nameFr;
                    case EN -> name;
                };
        return own == null ? name : own;
    }

    /** What its own people write, where that differs from what this reader is shown. */
    public Optional<LocalName> localName(Language reader) {
        var local = nameLocal == null ? name : nameLocal;
        return local.equals(nameFor(reader))
                ? Optional.empty()
                : Optional.of(new LocalName(local, Tongue.of(local, country)));
    }

    /** Where it is, if a source says so. */
    public Optional<Point> point() {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new Point(lat, lon));
    }
}
