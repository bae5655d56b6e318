package org.kith.gazetteer;

import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The gazetteer that Kith ships; what it is made of stands in DATA.md. */
public final class ShippedGazetteer {

    private static final List<String> NAMES =
            List.of("name_ar", "name_he", "name_fr", "name_local");

    private ShippedGazetteer() {}

    /** Gives each place in the order of the file. */
    public static void read(Consumer<GazetteerPlace> each) {
        try (var list = ListFile.shipped("/data/gazetteer.tsv.gz", List.of("key", "name"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                each.accept(place(row));
            }
        }
    }

    private static GazetteerPlace place(ListRow row) {
        var names =
                Stream.concat(
                                NAMES.stream().map(row::get),
                                Stream.of(row.get("names").split("\\|", -1)))
                        .filter(name -> !name.isBlank())
                        .toList();
        return new GazetteerPlace(
                row.get("key"),
                row.get("name"),
                row.get("country"),
                row.get("admin1"),
                Objects.requireNonNullElse(row.number("lat"), Double.NaN),
                Objects.requireNonNullElse(row.number("lon"), Double.NaN),
                Objects.requireNonNullElse(row.number("population"), 0.0).longValue(),
                row.get("feature_code"),
                names);
    }
}
