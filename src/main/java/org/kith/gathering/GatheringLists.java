package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;
import org.kith.place.Places;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gatherings with their places. */
@Component
public class GatheringLists {

    private final Places places;

    GatheringLists(Places places) {
        this.places = places;
    }

    List<GatheringRow> rows(List<Gathering> gatherings) {
        var ids =
                gatherings.stream()
                        .map(one -> one.where().place())
                        .filter(Objects::nonNull)
                        .toList();
        var at = places.find(ids);
        return gatherings.stream().map(one -> new GatheringRow(one, place(one, at))).toList();
    }

    private static @Nullable Place place(Gathering one, Map<Place.Id, Place> at) {
        var id = one.where().place();
        return id == null ? null : at.get(id);
    }

    public GatheringRow row(Gathering gathering) {
        return rows(List.of(gathering)).getFirst();
    }
}
