package org.kith.shipped;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.shared.LoadStep;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLoad;
import org.kith.twinning.Sides;
import org.kith.twinning.SourceStatement;
import org.kith.twinning.Sources;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public registers of twin towns, merged: which places, and which register says so in which
 * words. No register states a year or whether a link is alive, so no stage is written.
 */
@Component
class WorldLoad implements LoadStep {

    private static final String WORLD = "world";

    private final NetworkScope scope;
    private final Networks networks;
    private final PlaceCommunities communities;
    private final Sources sources;
    private final LinkLoad links;
    private final Audit audit;

    private final Table linkTable = new Table("links.tsv.gz");
    private final Table statementTable = new Table("link-statements.tsv.gz");
    private final Table sourceTable = new Table("sources.tsv");

    WorldLoad(
            NetworkScope scope,
            Networks networks,
            PlaceCommunities communities,
            Sources sources,
            LinkLoad links,
            Audit audit) {
        this.scope = scope;
        this.networks = networks;
        this.communities = communities;
        this.sources = sources;
        this.links = links;
        this.audit = audit;
    }

    @Override
    public String name() {
        return WORLD;
    }

    @Override
    public String fingerprint() {
        return Table.fingerprint(linkTable, statementTable, sourceTable);
    }

    @Override
    public int order() {
        return 40;
    }

    /** One transaction: what was cut off has never been. */
    @Override
    public String load() {
        var world = networks.find(WORLD).orElseThrow();
        return scope.in(world.id(), db -> load(world));
    }

    private String load(Network world) {
        var registers = sourceTable.rows().stream().map(WorldLoad::source).toList();
        sources.add(registers);
        var rows = linkTable.rows();
        var here = communities.at(world, places(rows), false);
        var statements = statements();
        var written =
                links.load(
                        world.id(),
                        rows.stream().map(row -> entry(row, here, statements)).toList());
        audit.write(
                world.id(),
                Actor.KITH,
                Audit.Change.of(
                        "loaded",
                        "network",
                        world.id().value(),
                        null,
                        Map.of(
                                "links",
                                written,
                                "registers",
                                registers.stream().map(Sources.Source::title).toList())));
        return "%,d links of %,d communities".formatted(rows.size(), here.size());
    }

    private static Set<String> places(List<Table.Row> rows) {
        var keys = new LinkedHashSet<String>();
        for (var row : rows) {
            keys.add(row.get("a"));
            keys.add(row.get("b"));
        }
        return keys;
    }

    private Map<String, List<Table.Row>> statements() {
        return statementTable.rows().stream()
                .collect(Collectors.groupingBy(row -> row.get("link")));
    }

    private static LinkLoad.Entry entry(
            Table.Row row,
            Map<String, Community.Id> here,
            Map<String, List<Table.Row>> statements) {
        var a = row.get("a");
        var b = row.get("b");
        var sides =
                new Sides(
                        List.of(Objects.requireNonNull(here.get(a))),
                        List.of(Objects.requireNonNull(here.get(b))));
        var link =
                new Link(
                        Fixed.link(WORLD, a + " " + b),
                        "",
                        Link.Kind.TWINNING,
                        null,
                        "",
                        sides,
                        null,
                        false,
                        Instant.now());
        var said = statements.getOrDefault(row.get("link"), List.of());
        return new LinkLoad.Entry(
                link, List.of(), said.stream().map(WorldLoad::statement).toList(), List.of());
    }

    private static SourceStatement statement(Table.Row row) {
        return new SourceStatement(
                row.get("source"),
                "",
                null,
                null,
                row.orNull("a_stated"),
                row.orNull("a_country_stated"),
                row.orNull("b_stated"),
                row.orNull("b_country_stated"));
    }

    private static Sources.Source source(Table.Row row) {
        return new Sources.Source(
                row.get("key"),
                row.get("title"),
                row.orNull("publisher"),
                row.orNull("url"),
                row.orNull("licence"),
                row.orNull("retrieved"));
    }
}
