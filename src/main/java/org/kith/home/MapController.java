package org.kith.home;

import org.kith.account.Role;
import org.kith.atlas.View;
import org.kith.community.Communities;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.shared.Language;
import org.kith.twinning.LinkMaps;
import org.kith.web.Allow;
import org.kith.web.Choice;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Controller
class MapController {

    private static final int WIDTH = 1000;
    private static final View USUAL = View.world(WIDTH, WIDTH / 2);

    private final LinkMaps maps;
    private final NetworkMaps drawn;
    private final MapPictures pictures;
    private final Communities communities;
    private final Countries countries;

    MapController(
            LinkMaps maps,
            NetworkMaps drawn,
            MapPictures pictures,
            Communities communities,
            Countries countries) {
        this.maps = maps;
        this.drawn = drawn;
        this.pictures = pictures;
        this.communities = communities;
        this.countries = countries;
    }

    @GetMapping("/{network}/map")
    @Allow(Role.VISITOR)
    MapPage show(Network network, Language language, @RequestParam Map<String, String> asked) {
        var query = new MapQuery(asked);
        return new MapPage(
                query.filter(),
                drawn.drawn(network, maps.of(network.id()), query, WIDTH, language),
                countries(network, language));
    }

    /** A picture whose address names the network's present state is that picture for ever. */
    @GetMapping(value = "/{network}/map.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> picture(Network network, @RequestParam Map<String, String> asked) {
        var query = new MapQuery(asked);
        var map = maps.of(network.id());
        var view = query.sized(USUAL);
        var kept =
                query.names(map.version())
                        ? CacheControl.maxAge(Duration.ofDays(365)).immutable()
                        : CacheControl.noCache();
        return ResponseEntity.ok()
                .cacheControl(network.published() ? kept.cachePublic() : kept.cachePrivate())
                .eTag(map.version())
                .body(pictures.of(network.id(), map, query.filter(), view));
    }

    private List<Choice> countries(Network network, Language language) {
        var here = Set.copyOf(communities.countries(network.id()));
        return countries.all(language).stream()
                .filter(country -> here.contains(country.code()))
                .map(country -> new Choice(country.code(), country.nameFor(language)))
                .toList();
    }
}
