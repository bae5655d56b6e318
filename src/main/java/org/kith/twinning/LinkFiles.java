package org.kith.twinning;

import org.kith.account.Role;
import org.kith.community.CommunityCard;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.sheet.Cell;
import org.kith.sheet.GeoJson.Position;
import org.kith.web.Allow;
import org.kith.web.Download;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directory of links as a file: the same filters, every row, columns that an import
 * understands.
 */
@Controller
class LinkFiles {

    private static final List<String> COLUMNS =
            List.of(
                    "address",
                    "a_name",
                    "a_country",
                    "b_name",
                    "b_country",
                    "kind",
                    "name",
                    "stage",
                    "stage_date",
                    "since",
                    "only_one_says_so",
                    "waits_for",
                    "waits_since",
                    "programmes",
                    "demonstration");

    private final LinkLists links;

    LinkFiles(LinkLists links) {
        this.links = links;
    }

    @GetMapping("/{network}/links.{ending:csv|xlsx|geojson|json}")
    @Allow(Role.VISITOR)
    Download download(
            Network network,
            Language language,
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(name = "one_sided", defaultValue = "false") boolean oneSided,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(defaultValue = "") String sort) {
        var filter =
                LinkFilter.read(kind, stage, country, region, programme, oneSided, waiting, sort);
        return new Download(
                network.slug() + "-links",
                Download.Format.of(ending).orElseThrow(NotHere::new),
                COLUMNS,
                each ->
                        links.forEach(
                                network.id(),
                                filter,
                                language,
                                link -> each.accept(row(network, link))));
    }

    private static Download.Row row(Network network, LinkRow link) {
        return new Download.Row(
                Stream.of(
                                "/" + network.slug() + "/links/" + link.slug(),
                                joined(link.a()),
                                countries(link.a()),
                                joined(link.b()),
                                countries(link.b()),
                                link.kind().code(),
                                Objects.toString(link.name(), ""),
                                link.stage() == null ? "" : link.stage().code(),
                                Objects.toString(link.stageOn(), ""),
                                Objects.toString(link.since(), ""),
                                link.oneSided() ? "yes" : "no",
                                waits(link, waits -> waits.asked().code()),
                                waits(link, waits -> waits.since().toString()),
                                programmes(link),
                                link.demonstration() ? "yes" : "no")
                        .map(Cell::of)
                        .toList(),
                line(link));
    }

    private static String waits(LinkRow link, Function<LinkRow.Waits, String> of) {
        return link.waits() == null ? "" : of.apply(link.waits());
    }

    private static String programmes(LinkRow link) {
        return link.programmes().stream()
                .map(ProgrammesOfLinks.Named::name)
                .collect(Collectors.joining("; "));
    }

    /** Many on a side stand in one cell, as an import reads them. */
    private static String joined(List<CommunityCard> side) {
        return side.stream().map(CommunityCard::label).collect(Collectors.joining("; "));
    }

    private static String countries(List<CommunityCard> side) {
        return side.stream()
                .map(card -> Objects.toString(card.country(), ""))
                .collect(Collectors.joining("; "));
    }

    /** From the first community of one side to the first of the other. */
    private static List<Position> line(LinkRow link) {
        var ends =
                Stream.of(link.a(), link.b())
                        .flatMap(side -> side.stream().limit(1))
                        .flatMap(LinkFiles::position)
                        .toList();
        return ends.size() == 2 ? ends : List.of();
    }

    private static Stream<Position> position(CommunityCard card) {
        return card.lat() == null || card.lon() == null
                ? Stream.of()
                : Stream.of(new Position(card.lat(), card.lon()));
    }
}
