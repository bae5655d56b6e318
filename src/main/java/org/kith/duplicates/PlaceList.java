package org.kith.duplicates;

import org.kith.gazetteer.GazetteerPlace;

import java.util.function.Consumer;

/**
 * A list of places in which some are stated several times, in other spellings and scripts, with
 * other coordinates, with less. Rows are added in any order; what comes out does not depend on it.
 * It holds a million rows in less than 2 GB and works on every core.
 */
public final class PlaceList implements AutoCloseable {

    private final PlaceReading reading = new PlaceReading();
    private int known;

    /** A place of a gazetteer, which knows names that the rows may lack; all before the rows. */
    public void know(GazetteerPlace place) {
        known++;
        reading.add(place);
    }

    public void add(GazetteerPlace row) {
        reading.add(row);
    }

    /** Gives a verdict on each row, in the order of adding. */
    public void judge(Consumer<Verdict> each) {
        var table = reading.table();
        table.names.finish();
        var same = SamePlaces.in(table);
        var labels = new Labels(same.groups(), table.ids, known, table.size);
        var reasons = new PlaceReasons(table);
        for (int row = known; row < table.size; row++) {
            boolean alone = labels.alone(row);
            each.accept(
                    new Verdict(
                            table.ids[row],
                            labels.of(row),
                            alone ? 1 : reasons.sureness(same.best(row)),
                            alone ? "alone" : reasons.of(row, same.partner(row))));
        }
    }

    @Override
    public void close() {
        reading.close();
    }
}
