package org.kith.duplicates;

import java.util.Locale;
import java.util.StringJoiner;

/** Why a row was joined to another, in words. */
final class PlaceReasons {

    private final PlaceTable table;
    private final PlacePair pair;

    PlaceReasons(PlaceTable table) {
        this.table = table;
        this.pair = new PlacePair(table);
    }

    /** Evidence as how sure it makes, 0…1. */
    double sureness(float evidence) {
        return 1 / (1 + Math.exp(-0.8 * evidence));
    }

    String of(int row, int other) {
        var why = new StringJoiner("; ");
        why.add(names(row, other));
        if (table.located(row) && table.located(other)) {
            why.add(String.format(Locale.ROOT, "%.1f km", pair.kilometres(row, other)));
        }
        if (table.country[row] != 0 && table.country[row] == table.country[other]) {
            why.add("same country");
        }
        if (table.admin[row] != 0 && table.admin[row] == table.admin[other]) {
            why.add("same division");
        }
        if (table.population[row] != 0 && table.population[row] == table.population[other]) {
            why.add("same population");
        }
        return why.toString();
    }

    private String names(int row, int other) {
        if (table.primary(row) == table.primary(other)) {
            return "same name";
        }
        if (pair.firstShared(row, other) >= 0) {
            return "a name in common";
        }
        return new NamePair(table, row).with(other) != PlacePair.UNLIKE
                ? "like spelling"
                : "same point";
    }
}
