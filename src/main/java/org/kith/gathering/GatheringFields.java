package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;
import org.kith.shared.Language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A gathering as its form shows it. */
record GatheringFields(Gathering one, @Nullable Place place) {

    Map<String, List<String>> as(Language reader) {
        var fields = new HashMap<String, List<String>>();
        one.titles().byCode().forEach((in, text) -> fields.put("title_" + in, List.of(text)));
        one.about().byCode().forEach((in, text) -> fields.put("about_" + in, List.of(text)));
        put(fields, "form", one.form().code());
        put(fields, "manner", one.where().manner().code());
        put(fields, "venue", one.where().venue());
        put(fields, "link", one.where().link());
        put(fields, "starts_on", one.when().starts().toLocalDate().toString());
        put(fields, "starts_at", one.when().starts().toLocalTime().toString());
        put(fields, "ends_on", one.when().ends().toLocalDate().toString());
        put(fields, "ends_at", one.when().ends().toLocalTime().toString());
        put(fields, "zone", one.when().zone().getId());
        fields.put("spoken", one.spoken());
        if (place != null) {
            put(fields, "where", place.nameFor(reader));
            put(fields, "sought", place.nameFor(reader));
            put(fields, "place", place.slug());
        }
        if (one.registration().open()) {
            put(fields, "registers", "1");
        }
        put(fields, "places", Objects.toString(one.registration().places(), ""));
        var fee = one.registration().fee();
        if (fee != null) {
            put(fields, "fee", fee.amount());
            put(fields, "currency", fee.currency());
        }
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String field, String value) {
        fields.put(field, List.of(value));
    }
}
