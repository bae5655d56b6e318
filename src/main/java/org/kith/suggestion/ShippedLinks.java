package org.kith.suggestion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The twin towns of the world that Kith ships, by the ids of its gazetteer; see DATA.md. */
public final class ShippedLinks {

    private static final String RESOURCE = "/data/links.tsv.gz";

    private ShippedLinks() {}

    public static List<Partners.Link> read() {
        var packed = ShippedLinks.class.getResourceAsStream(RESOURCE);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Objects.requireNonNull(packed)),
                                StandardCharsets.UTF_8))) {
            var heading = Arrays.asList(lines.readLine().split("\t", -1));
            int a = heading.indexOf("a");
            int b = heading.indexOf("b");
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Partners.Link(cells[a], cells[b]))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
