package org.kith.duplicates;

import org.kith.gazetteer.GazetteerPlace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A list of links, as merged from several registers, in which some are stated several times: in
 * either direction, by other spellings, with the country named otherwise or not at all. Rows are
 * added in any order; what comes out does not depend on it.
 */
public final class LinkList implements AutoCloseable {

    private final PlaceReading reading = new PlaceReading();
    private final List<LinkRow> rows = new ArrayList<>();

    /** A place of a gazetteer, which knows the names of one place. */
    public void know(GazetteerPlace place) {
        reading.add(place);
    }

    public void add(LinkRow row) {
        rows.add(row);
    }

    /** Gives a verdict on each row, in the order of adding. */
    public void judge(Consumer<Verdict> each) {
        var table = reading.table();
        table.names.finish();
        var arranged = SameLinks.arranged(rows);
        var same = SameLinks.in(arranged, new KnownPlaces(table));
        var ids = arranged.stream().map(LinkRow::id).toArray(String[]::new);
        var labels = new Labels(same.groups(), ids, 0, ids.length);
        Map<LinkRow, Integer> at = new HashMap<>();
        for (int i = 0; i < arranged.size(); i++) {
            at.put(arranged.get(i), i);
        }
        for (LinkRow row : rows) {
            int i = at.getOrDefault(row, 0);
            boolean alone = labels.alone(i);
            each.accept(
                    new Verdict(
                            row.id(),
                            labels.of(i),
                            alone ? 1 : Math.min(1, same.best(i)),
                            alone ? "alone" : same.why(i)));
        }
    }

    @Override
    public void close() {
        reading.close();
    }
}
