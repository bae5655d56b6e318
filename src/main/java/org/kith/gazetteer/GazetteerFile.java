package org.kith.gazetteer;

import org.jspecify.annotations.Nullable;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A gazetteer in a list: {@code id name country admin1 lat lon population kind names}, of which
 * {@code id} and {@code name} must be there; {@code names} are parted by {@code |}.
 */
public final class GazetteerFile {

    private static final int FARTHEST_NORTH = 90;
    private static final int FARTHEST_EAST = 180;

    private GazetteerFile() {}

    /**
     * Gives each place in the order of the file.
     *
     * @param source as {@link ListFile#open} takes it
     * @throws org.kith.sheet.ListRefused for a list that is none
     */
    public static void read(
            String source, InputStream standardInput, BadLines bad, Consumer<GazetteerPlace> each) {
        try (var list = ListFile.open(source, standardInput, bad, List.of("id", "name"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                GazetteerPlace place = place(list, row);
                if (place != null) {
                    each.accept(place);
                }
            }
        }
    }

    private static @Nullable GazetteerPlace place(ListFile list, ListRow row) {
        if (row.get("id").isBlank() || row.get("name").isBlank()) {
            list.bad(row, "a place needs an id and a name");
            return null;
        }
        try {
            return new GazetteerPlace(
                    row.get("id").strip(),
                    row.get("name"),
                    row.get("country").strip().toUpperCase(Locale.ROOT),
                    row.get("admin1").strip(),
                    degrees(row, "lat", FARTHEST_NORTH),
                    degrees(row, "lon", FARTHEST_EAST),
                    population(row),
                    row.get("kind").strip(),
                    names(row.get("names")));
        } catch (NumberFormatException none) {
            list.bad(row, "lat, lon and population must be numbers of this Earth");
            return null;
        }
    }

    private static double degrees(ListRow row, String column, int most) {
        Double degrees = row.number(column);
        if (degrees == null) {
            return Double.NaN;
        }
        if (Math.abs(degrees) > most) {
            throw new NumberFormatException(row.get(column));
        }
        return degrees;
    }

    private static long population(ListRow row) {
        Double people = row.number("population");
        return people == null ? 0 : Math.max(0, Math.round(people));
    }

    private static List<String> names(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\|", -1)).filter(name -> !name.isBlank()).toList();
    }
}
