package org.kith.suggestion;

import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;

import java.util.ArrayList;
import java.util.List;

/** The twin towns of the world that Kith ships, by the ids of its gazetteer; see DATA.md. */
public final class ShippedLinks {

    private ShippedLinks() {}

    public static List<Partners.Link> read() {
        var links = new ArrayList<Partners.Link>();
        try (var list = ListFile.shipped("/data/links.tsv.gz", List.of("a", "b"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                links.add(new Partners.Link(row.get("a"), row.get("b")));
            }
        }
        return links;
    }
}
