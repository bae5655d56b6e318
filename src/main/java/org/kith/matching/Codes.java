package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Point;
import org.kith.community.Community;
import org.kith.community.Interest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How kinds, interests and points stand in rows and addresses. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E>> Optional<E> one(E[] all, String code) {
        return Arrays.stream(all).filter(each -> each.name().equalsIgnoreCase(code)).findFirst();
    }

    /** Codes that are none of ours are passed over. */
    static Set<Interest> interests(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> one(Interest.values(), code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Community.Kind kind(String code) {
        return Community.Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What a community of the place itself would be. */
    static Community.Kind kindOfPlace(String code) {
        return switch (code) {
            case "village" -> Community.Kind.VILLAGE;
            case "camp" -> Community.Kind.REFUGEE_CAMP;
            case "area" -> Community.Kind.COUNCIL_AREA;
            case "district" -> Community.Kind.NEIGHBOURHOOD;
            default -> Community.Kind.TOWN;
        };
    }

    /** Of a list that travelled as text, its codes parted by spaces. */
    static Set<String> words(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? Set.of() : Set.of(joined.split(" ", -1));
    }

    static @Nullable Point point(ResultSet row) throws SQLException {
        var lat = row.getDouble("lat");
        return row.wasNull() ? null : new Point(lat, row.getDouble("lon"));
    }

    static String[] array(Collection<String> codes) {
        return codes.toArray(String[]::new);
    }
}
