package org.kith.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** The gazetteer that Kith ships; what it is made of stands in DATA.md. */
public final class ShippedGazetteer {

    private static final String RESOURCE = "/data/gazetteer.tsv.gz";
    private static final List<String> NAMES =
            List.of("name_ar", "name_he", "name_fr", "name_local");

    private ShippedGazetteer() {}

    /** Gives each place in the order of the file. */
    public static void read(Consumer<GazetteerPlace> each) {
        var packed = ShippedGazetteer.class.getResourceAsStream(RESOURCE);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Objects.requireNonNull(packed), 1 << 16),
                                StandardCharsets.UTF_8))) {
            var heading = Arrays.asList(lines.readLine().split("\t", -1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(place(heading, line.split("\t", -1)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static GazetteerPlace place(List<String> heading, String[] cells) {
        var names = new ArrayList<String>();
        for (String column : NAMES) {
            names.add(cells[heading.indexOf(column)]);
        }
        names.addAll(Arrays.asList(cells[heading.indexOf("names")].split("\\|", -1)));
        names.removeIf(String::isBlank);
        return new GazetteerPlace(
                cells[heading.indexOf("key")],
                cells[heading.indexOf("name")],
                cells[heading.indexOf("country")],
                cells[heading.indexOf("admin1")],
                number(cells[heading.indexOf("lat")], Double.NaN),
                number(cells[heading.indexOf("lon")], Double.NaN),
                (long) number(cells[heading.indexOf("population")], 0),
                cells[heading.indexOf("feature_code")],
                List.copyOf(names));
    }

    private static double number(String cell, double otherwise) {
        return cell.isEmpty() ? otherwise : Double.parseDouble(cell);
    }
}
