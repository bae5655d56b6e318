package org.kith.intake;

import org.kith.network.Network;
import org.kith.place.NamedPlaces;
import org.kith.place.PlaceSearch;
import org.kith.sheet.Row;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at rows, a batch at a time, and notes what each of them is. */
@Component
class Checking {

    private static final int BATCH = 200;

    private final Steps steps;
    private final Vocabulary vocabulary;
    private final NamedPlaces named;
    private final PlaceSearch search;
    private final List<RowCheck> checks;

    Checking(
            Steps steps,
            Vocabulary vocabulary,
            NamedPlaces named,
            PlaceSearch search,
            List<RowCheck> checks) {
        this.steps = steps;
        this.vocabulary = vocabulary;
        this.named = named;
        this.search = search;
        this.checks = checks;
    }

    Work of(Network.Id network, Import imported) {
        var meanings = new PlaceMeanings(named, search, imported.choices());
        return new Work() {
            @Override
            public int size() {
                return BATCH;
            }

            @Override
            public int batch(int most) {
                return check(network, imported, meanings, most);
            }

            @Override
            public void giveUp() {
                for (var row : steps.unchecked(network, imported.id(), 1)) {
                    var refused = Checked.wrong(Reason.of("refused"));
                    steps.checked(network, imported.id(), Map.of(row.number(), refused));
                }
            }
        };
    }

    private int check(Network.Id network, Import imported, PlaceMeanings meanings, int most) {
        var rows = steps.unchecked(network, imported.id(), most);
        var check = check(imported.kind());
        meanings.prepare(
                rows.stream()
                        .flatMap(row -> check.places(reading(imported, row)).stream())
                        .distinct()
                        .toList());
        var found = new LinkedHashMap<Integer, Checked>();
        for (var row : rows) {
            found.put(row.number(), check.check(network, reading(imported, row), meanings));
        }
        if (!found.isEmpty()) {
            steps.checked(network, imported.id(), withoutRepeats(network, imported.id(), found));
        }
        return rows.size();
    }

    /** A row that says the same as an earlier one is not written a second time. */
    private Map<Integer, Checked> withoutRepeats(
            Network.Id network, Import.Id importId, Map<Integer, Checked> rows) {
        var keys = rows.values().stream().map(Checked::sameKey).filter(Objects::nonNull).toList();
        var first = new HashMap<>(steps.firstOf(network, importId, keys));
        var result = new LinkedHashMap<Integer, Checked>();
        rows.forEach(
                (number, checked) -> {
                    var key = checked.sameKey();
                    var earlier = key == null ? number : first.merge(key, number, Math::min);
                    result.put(number, earlier < number ? repeated(earlier) : checked);
                });
        return result;
    }

    private static Checked repeated(int earlier) {
        return Checked.here(Reason.of("here.row", String.valueOf(earlier)), null, null);
    }

    private Reading reading(Import imported, Row row) {
        return new Reading(row, imported.columns(), vocabulary);
    }

    private RowCheck check(Import.Kind kind) {
        return checks.stream().filter(check -> check.kind() == kind).findFirst().orElseThrow();
    }
}
