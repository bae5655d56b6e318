package org.kith.home;

import org.kith.atlas.Labelled;
import org.kith.atlas.Labels;
import org.kith.atlas.Point;
import org.kith.atlas.View;
import org.kith.community.Communities;
import org.kith.community.CommunityCard;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Recent;
import org.kith.twinning.LinkAddress;
import org.kith.twinning.LinkMap;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts names on the map of a network. */
@Component
class NetworkMaps {

    /** So many of the most linked communities in sight compete for room. */
    private static final int CANDIDATES = 300;

    private static final int KEPT = 300;
    private static final MapQuery NOTHING_ASKED = new MapQuery(Map.of());

    private final Communities communities;
    private final Recent<Key, NetworkMap> maps = new Recent<>(KEPT);

    NetworkMaps(Communities communities) {
        this.communities = communities;
    }

    private record Key(
            Network.Id network, String version, MapQuery.Part part, int width, Language reader) {}

    NetworkMap small(Network network, LinkMap map, Language reader) {
        return drawn(network, map, NOTHING_ASKED, 800, reader);
    }

    /** As high as half its width. */
    NetworkMap drawn(Network network, LinkMap map, MapQuery query, int width, Language reader) {
        var key = new Key(network.id(), map.version(), query.part(), width, reader);
        return maps.find(key)
                .orElseGet(() -> maps.keep(key, draw(network, map, query, width, reader)));
    }

    private NetworkMap draw(
            Network network, LinkMap all, MapQuery query, int width, Language reader) {
        var filter = query.filter();
        var map = all.narrowed(filter);
        var whole = map.view(width, width / 2);
        var view = query.view(whole);
        var named = named(network, map, view, reader);
        var base = "/" + network.slug();
        return new NetworkMap(
                view,
                whole,
                Labels.place(view, named),
                Labels.place(view.resized(NetworkMap.NARROW, NetworkMap.NARROW / 2), named),
                new LinkAddress(base + "/map", filter),
                new LinkAddress(base + "/links", filter),
                new LinkAddress(base + "/map.png", filter),
                map.version(),
                map.ties().size(),
                map.undrawn());
    }

    private List<Labelled> named(Network network, LinkMap map, View view, Language reader) {
        var degrees = map.degrees();
        var seen =
                map.stands().stream()
                        .filter(stand -> stand.at() != null && view.contains(stand.at()))
                        .sorted(Comparator.comparing(s -> -degrees.getOrDefault(s.id(), 0)))
                        .limit(CANDIDATES)
                        .toList();
        var cards =
                communities.cards(
                        network.id(), seen.stream().map(LinkMap.Stand::id).toList(), reader);
        return seen.stream()
                .flatMap(stand -> Stream.ofNullable(cards.get(stand.id())))
                .filter(card -> card.lat() != null && card.lon() != null)
                .map(card -> labelled(network, card, degrees.getOrDefault(card.id(), 0)))
                .toList();
    }

    /** Among equally linked ones the larger is named. */
    private static Labelled labelled(Network network, CommunityCard card, int links) {
        return new Labelled(
                "/" + network.slug() + "/communities/" + card.slug(),
                new Point(Objects.requireNonNull(card.lat()), Objects.requireNonNull(card.lon())),
                card.label(),
                links + Math.log10(1 + card.population()) / 10);
    }
}
