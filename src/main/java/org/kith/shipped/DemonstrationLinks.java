package org.kith.shipped;

import org.jspecify.annotations.Nullable;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.twinning.Carrier;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLoad;
import org.kith.twinning.Sides;
import org.kith.twinning.StatedStage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The links of a demonstration network: those that public pages speak of, with what the pages say,
 * and invented ones.
 *
 * @param communities ids by handle, and by key of a place
 * @param facts what public pages say of links of this network
 * @param stages invented stages, by the handle of their link
 */
record DemonstrationLinks(
        Demonstration demonstration,
        Map<String, Community.Id> communities,
        Map<String, PublicFacts> facts,
        Map<String, List<Table.Row>> stages) {

    List<LinkLoad.Entry> entries() {
        var rows = demonstration.linkTable().rows();
        var told = new HashSet<String>();
        rows.forEach(row -> told.add(row.get("fact_row")));
        var entries = new ArrayList<LinkLoad.Entry>();
        rows.forEach(row -> entries.add(row.get("fact_row").isEmpty() ? invented(row) : real(row)));
        facts.values().stream()
                .filter(PublicFacts::betweenPlaces)
                .filter(fact -> !told.contains(fact.number()))
                .map(fact -> real(fact, List.of(fact.a()), List.of(fact.b()), List.of()))
                .forEach(entries::add);
        return entries;
    }

    /** A row that adds to a public fact who carries the link, or who its sides are. */
    private LinkLoad.Entry real(Table.Row row) {
        var fact = Objects.requireNonNull(facts.get(row.get("fact_row")), row.get("id"));
        var a = row.get("a").isEmpty() ? List.of(fact.a()) : row.list("a");
        var b = row.get("b").isEmpty() ? List.of(fact.b()) : row.list("b");
        return real(fact, a, b, carriers(row));
    }

    private LinkLoad.Entry real(
            PublicFacts fact, List<String> a, List<String> b, List<Carrier> carriers) {
        var network = demonstration.network();
        var link =
                new Link(
                        Fixed.link(network, "fact " + fact.number()),
                        "",
                        fact.kind(),
                        null,
                        "",
                        new Sides(ids(a), ids(b)),
                        null,
                        false,
                        Instant.now());
        return new LinkLoad.Entry(link, fact.stages(network), List.of(), carriers);
    }

    private LinkLoad.Entry invented(Table.Row row) {
        var link =
                new Link(
                        Fixed.link(demonstration.network(), row.get("id")),
                        "",
                        Link.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                        row.orNull("name"),
                        row.text("reason"),
                        new Sides(ids(row.list("a")), ids(row.list("b"))),
                        null,
                        true,
                        Instant.now());
        return new LinkLoad.Entry(link, stages(row.get("id")), List.of(), carriers(row));
    }

    private List<Community.Id> ids(List<String> handles) {
        return handles.stream()
                .map(handle -> Objects.requireNonNull(communities.get(handle), handle))
                .toList();
    }

    private List<StatedStage> stages(String link) {
        return stages.getOrDefault(link, List.of()).stream().map(this::stage).toList();
    }

    private StatedStage stage(Table.Row row) {
        var handle = String.join(" ", row.get("link"), row.get("stage"), row.get("on"));
        return new StatedStage(
                Fixed.fact(demonstration.network(), handle),
                Link.Stage.valueOf(row.get("stage").toUpperCase(Locale.ROOT)),
                Demonstration.date(row.get("on")),
                StatedStage.Voice.valueOf(row.get("said_by").toUpperCase(Locale.ROOT)),
                null,
                row.orNull("evidence_url"),
                row.orNull("evidence_document"),
                row.orNull("note"),
                "",
                Instant.now(),
                row.orNull("withdrawn"),
                null);
    }

    private List<Carrier> carriers(Table.Row row) {
        return Stream.concat(
                        carrier(Sides.Side.A, row.get("a_carrier")),
                        carrier(Sides.Side.B, row.get("b_carrier")))
                .toList();
    }

    /** A group, "none" where the side says that it has none, or nothing said. */
    private Stream<Carrier> carrier(Sides.Side side, String group) {
        return group.isEmpty()
                ? Stream.empty()
                : Stream.of(new Carrier(side, groupId(group), Instant.now()));
    }

    private Group.@Nullable Id groupId(String handle) {
        return handle.equals("none") ? null : Fixed.group(demonstration.network(), handle);
    }
}
