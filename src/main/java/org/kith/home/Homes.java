package org.kith.home;

import org.kith.community.Communities;
import org.kith.community.CommunityCard;
import org.kith.community.Tallies;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.shared.Language;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkMap;
import org.kith.twinning.LinkMaps;
import org.kith.twinning.LinkRow;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Gathers what the first page of a network shows. */
@Component
class Homes {

    private static final int UNLINKED = 5;
    private static final int LOOKING = 6;
    private static final int OF_THE_DAY = 4;

    private final LinkMaps maps;
    private final NetworkMaps drawn;
    private final Tallies tallies;
    private final Latest latest;
    private final LinkLists links;
    private final Communities communities;
    private final Countries countries;
    private final List<OnHomePage> above;

    Homes(
            LinkMaps maps,
            NetworkMaps drawn,
            Tallies tallies,
            Latest latest,
            LinkLists links,
            Communities communities,
            Countries countries,
            List<OnHomePage> above) {
        this.maps = maps;
        this.drawn = drawn;
        this.tallies = tallies;
        this.latest = latest;
        this.links = links;
        this.communities = communities;
        this.countries = countries;
        this.above = List.copyOf(above);
    }

    HomePage page(Network network, Frame frame) {
        var language = frame.language();
        var map = maps.of(network.id());
        var news = latest.of(network, language);
        return new HomePage(
                network,
                tallies.of(network.id()),
                map.ties().size(),
                drawn.small(network, map, language),
                news,
                news.isEmpty() ? ofTheDay(network, map, language) : List.of(),
                above.stream()
                        .map(room -> room.of(network, frame))
                        .filter(section -> !section.items().isEmpty())
                        .toList(),
                some(network, map, stand -> !stand.linked(), UNLINKED, language),
                some(network, map, LinkMap.Stand::looking, LOOKING, language),
                countries);
    }

    private List<LinkRow> ofTheDay(Network network, LinkMap map, Language language) {
        var day = ChronoUnit.DAYS.between(Instant.EPOCH, Instant.now());
        var chosen = Turns.take(map.ties(), OF_THE_DAY, day).stream().map(LinkMap.Tie::link);
        return links.of(network.id(), chosen.toList(), language);
    }

    /** Others each hour. */
    private List<CommunityCard> some(
            Network network,
            LinkMap map,
            Predicate<LinkMap.Stand> which,
            int most,
            Language language) {
        var hour = ChronoUnit.HOURS.between(Instant.EPOCH, Instant.now());
        var ids =
                Turns.take(map.stands().stream().filter(which).toList(), most, hour).stream()
                        .map(LinkMap.Stand::id)
                        .toList();
        var cards = communities.cards(network.id(), ids, language);
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }
}
