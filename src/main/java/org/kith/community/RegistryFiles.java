package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The directories of communities and groups as files: the same filters, every row. */
@Controller
class RegistryFiles {

    private static final List<String> COMMUNITY_COLUMNS =
            List.of(
                    "address",
                    "name",
                    "local_name",
                    "kind",
                    "country",
                    "lat",
                    "lon",
                    "population",
                    "links",
                    "looking",
                    "demonstration");
    private static final List<String> GROUP_COLUMNS =
            List.of(
                    "address",
                    "name",
                    "form",
                    "community",
                    "community_kind",
                    "country",
                    "seeks",
                    "offers",
                    "demonstration");

    private final Communities communities;
    private final Groups groups;

    RegistryFiles(Communities communities, Groups groups) {
        this.communities = communities;
        this.groups = groups;
    }

    @GetMapping("/{network}/communities.{ending:csv|xlsx|geojson|json}")
    @Allow(Role.VISITOR)
    Download communities(
            Network network,
            Language language,
            @PathVariable String ending,
            @RequestParam Map<String, String> asked) {
        var filter = new DirectoryQuery(asked).filter();
        return new Download(
                network.slug() + "-communities",
                format(ending),
                COMMUNITY_COLUMNS,
                each ->
                        communities.forEach(
                                network.id(),
                                filter,
                                language,
                                card -> each.accept(row(network, card))));
    }

    /** Without the contacts, who are nobody's business on a list. */
    @GetMapping("/{network}/groups.{ending:csv|xlsx|geojson|json}")
    @Allow(Role.VISITOR)
    Download groups(
            Network network,
            Language language,
            @PathVariable String ending,
            @RequestParam Map<String, String> asked) {
        var filter = new DirectoryQuery(asked).groups();
        return new Download(
                network.slug() + "-groups",
                format(ending),
                GROUP_COLUMNS,
                each ->
                        groups.forEach(
                                network.id(),
                                filter,
                                language,
                                card -> each.accept(row(network, card))));
    }

    private static Download.Format format(String ending) {
        return Download.Format.of(ending).orElseThrow(NotHere::new);
    }

    private static Download.Row row(Network network, CommunityCard card) {
        return new Download.Row(
                List.of(
                        Cell.of("/" + network.slug() + "/communities/" + card.slug()),
                        Cell.of(card.label()),
                        Cell.of(Objects.toString(card.localName(), "")),
                        Cell.of(card.kind().code()),
                        Cell.of(Objects.toString(card.country(), "")),
                        degrees(card.lat()),
                        degrees(card.lon()),
                        card.population() == 0 ? Cell.of("") : Cell.of((long) card.population()),
                        Cell.of((long) card.links()),
                        Cell.of(card.looking() ? "yes" : "no"),
                        Cell.of(card.demonstration() ? "yes" : "no")),
                position(card.lat(), card.lon()));
    }

    private static List<Position> position(@Nullable Double lat, @Nullable Double lon) {
        return lat == null || lon == null ? List.of() : List.of(new Position(lat, lon));
    }

    private static Cell degrees(@Nullable Double degrees) {
        return degrees == null ? Cell.of("") : Cell.of(degrees.doubleValue());
    }

    private static Download.Row row(Network network, GroupCard card) {
        return new Download.Row(
                Stream.of(
                                "/" + network.slug() + "/groups/" + card.slug(),
                                card.name(),
                                card.form().code(),
                                card.communityLabel(),
                                card.communityKind().code(),
                                Objects.toString(card.country(), ""),
                                String.join(" ", card.seeks()),
                                String.join(" ", card.offers()),
                                card.demonstration() ? "yes" : "no")
                        .map(Cell::of)
                        .toList(),
                position(card.lat(), card.lon()));
    }
}
