package org.kith.shipped;

import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.kith.twinning.StatedStage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Links that public pages speak of: what each page says and no more. Several pages may speak of one
 * link.
 *
 * @param first the row that names the link; its number is the link's name for us
 * @param all that row and those that say the same link again
 */
record PublicFacts(Table.Row first, List<Table.Row> all) {

    private static final String TABLE = "palestine-links.tsv.gz";

    static Table table() {
        return new Table(TABLE);
    }

    /** By the number of their first row; rows that are no link are left out. */
    static Map<String, PublicFacts> read() {
        var facts = new LinkedHashMap<String, PublicFacts>();
        for (var row : table().rows()) {
            if (row.get("excluded").isEmpty()) {
                var same = row.get("same_as").isEmpty() ? row.get("row") : row.get("same_as");
                facts.computeIfAbsent(same, number -> new PublicFacts(row, new ArrayList<>()))
                        .all()
                        .add(row);
            }
        }
        return facts;
    }

    String number() {
        return first.get("row");
    }

    /** Whether both ends are places of the gazetteer. */
    boolean betweenPlaces() {
        return !a().isEmpty() && !b().isEmpty();
    }

    /** Key of the place of the first side; empty where it is no place. */
    String a() {
        return first.get("a_key");
    }

    String b() {
        return first.get("b_key");
    }

    /** ISO code of the country of the second side. */
    String country() {
        return first.get("b_country");
    }

    Link.Kind kind() {
        return Link.Kind.valueOf(code(first.get("kind")));
    }

    List<StatedStage> stages(String network) {
        return all.stream().map(row -> stage(network, row)).toList();
    }

    private static StatedStage stage(String network, Table.Row row) {
        return new StatedStage(
                Fixed.fact(network, TABLE + " " + row.get("row")),
                Link.Stage.valueOf(code(row.get("stage"))),
                PartialDate.parse(row.get("year")).orElse(null),
                StatedStage.Voice.SOURCE,
                null,
                row.orNull("evidence_url"),
                null,
                asStated(row),
                "",
                Instant.now(),
                null,
                null);
    }

    /** In the words and the spelling of the page. */
    private static String asStated(Table.Row row) {
        return "%s – %s: %s"
                .formatted(row.get("a_stated"), row.get("b_stated"), row.get("status_stated"));
    }

    private static String code(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
