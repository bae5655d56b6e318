package org.kith.statement;

import org.kith.web.View;

import java.util.List;

/** What a field for a place proposes while somebody types. */
@View.Template("statement/places")
public record PlaceNamesPage(List<String> names) implements View {

    public PlaceNamesPage {
        names = List.copyOf(names);
    }
}
