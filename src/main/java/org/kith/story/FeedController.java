package org.kith.story;

import org.kith.account.Role;
import org.kith.community.Groups;
import org.kith.media.PicturesElsewhere;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Links;
import org.kith.twinning.Sides;
import org.kith.web.Allow;
import org.kith.web.Messages;
import org.kith.web.NotHere;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is told to everybody, for programs that look for news: of a network, a group, a link. */
@RestController
class FeedController {

    private final Stories stories;
    private final Groups groups;
    private final Links links;
    private final LinkLists lists;
    private final PicturesElsewhere pictures;
    private final Messages messages;
    private final String home;

    FeedController(
            Stories stories,
            Groups groups,
            Links links,
            LinkLists lists,
            PicturesElsewhere pictures,
            Messages messages,
            @Value("${kith.address}") String home) {
        this.stories = stories;
        this.groups = groups;
        this.links = links;
        this.lists = lists;
        this.pictures = pictures;
        this.messages = messages;
        this.home = home;
    }

    @GetMapping("/{network}/stories.atom")
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> ofNetwork(Network network) {
        var name = network.nameFor(network.language());
        return feed(network, network.id().value(), name, "", StoryFilter.OPEN);
    }

    @GetMapping("/{network}/groups/{slug}/stories.atom")
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> ofGroup(Network network, @PathVariable String slug) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        var filter = StoryFilter.OPEN.of(group.id());
        var path = "/groups/" + group.slug();
        return feed(network, group.id().value(), group.name(), path, filter);
    }

    @GetMapping("/{network}/links/{slug}/stories.atom")
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> ofLink(Network network, @PathVariable String slug) {
        var link = links.find(network.id(), slug).orElseThrow(NotHere::new);
        var row = lists.of(network.id(), List.of(link.id()), network.language()).getFirst();
        var filter = StoryFilter.OPEN.of(link.id());
        return feed(
                network,
                link.id().value(),
                row.title(messages, network.language()),
                "/links/" + link.slug(),
                filter);
    }

    /** Asked with the tag of what is known already, it answers that nothing changed. */
    private ResponseEntity<byte[]> feed(
            Network network, UUID id, String whose, String path, StoryFilter filter) {
        var feed =
                new AtomFeed(
                        id,
                        messages.get(network.language(), "story.of", whose),
                        network.language(),
                        home,
                        "/" + network.slug() + path + "/stories",
                        entries(network, stories.shown(network.id(), filter, 1).items()));
        var xml = feed.xml();
        return ResponseEntity.ok()
                .eTag("\"" + StoryText.hash("", new String(xml, StandardCharsets.UTF_8)) + "\"")
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .body(xml);
    }

    private List<AtomFeed.Entry> entries(Network network, List<Story> shown) {
        var cards =
                groups.cards(
                        network.id(),
                        shown.stream().map(Story::group).collect(Collectors.toSet()),
                        network.language());
        var ofLinks =
                lists
                        .of(
                                network.id(),
                                shown.stream()
                                        .filter(story -> story.facts().joint())
                                        .flatMap(story -> Stream.ofNullable(story.link()))
                                        .collect(Collectors.toSet()),
                                network.language())
                        .stream()
                        .collect(Collectors.toMap(LinkRow::id, Function.identity()));
        return shown.stream()
                .map(
                        story ->
                                new AtomFeed.Entry(
                                        story,
                                        story.facts().joint()
                                                ? sides(ofLinks, story)
                                                : List.of(
                                                        Objects.requireNonNull(
                                                                        cards.get(story.group()))
                                                                .name()),
                                        "/" + network.slug() + "/stories/" + story.slug(),
                                        pictures(network, story)))
                .toList();
    }

    private List<AtomFeed.Picture> pictures(Network network, Story story) {
        return pictures.open(network, story.facts().pictures()).stream()
                .map(
                        one -> {
                            var file = one.middling("jpg");
                            var text = one.piece().text(network.language());
                            return new AtomFeed.Picture(
                                    one.addressOf(file),
                                    file.width(),
                                    file.height(),
                                    text.map(Map.Entry::getValue)
                                            .orElseGet(
                                                    () ->
                                                            messages.get(
                                                                    network.language(),
                                                                    "media.text.none.picture")),
                                    text.map(Map.Entry::getKey).orElse(network.language()),
                                    one.piece().told().credit());
                        })
                .toList();
    }

    private static List<String> sides(Map<Link.Id, LinkRow> ofLinks, Story story) {
        var link = Objects.requireNonNull(ofLinks.get(Objects.requireNonNull(story.link())));
        return Arrays.stream(Sides.Side.values()).map(link::nameOf).toList();
    }
}
