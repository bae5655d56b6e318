package org.kith.story;

import org.kith.account.Role;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.twinning.LinkLists;
import org.kith.twinning.Links;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** Stories as lists: of a network, of a group, of a link. */
@Controller
class StoriesController {

    private final Stories stories;
    private final StoryPages pages;
    private final StorySpeakers speakers;
    private final Groups groups;
    private final Links links;
    private final LinkLists lists;

    StoriesController(
            Stories stories,
            StoryPages pages,
            StorySpeakers speakers,
            Groups groups,
            Links links,
            LinkLists lists) {
        this.stories = stories;
        this.pages = pages;
        this.speakers = speakers;
        this.groups = groups;
        this.links = links;
        this.lists = lists;
    }

    @GetMapping("/{network}/stories")
    @Allow(Role.VISITOR)
    StoriesPage list(Network network, Frame frame, @RequestParam(defaultValue = "1") int page) {
        var shown = stories.shown(network.id(), StoryFilter.of(frame.actor()), page);
        return new StoriesPage(
                null,
                null,
                frame.at("/stories"),
                pages.rows(network, shown, frame),
                false,
                List.of());
    }

    @GetMapping("/{network}/groups/{slug}/stories")
    @Allow(Role.VISITOR)
    StoriesPage ofGroup(
            Network network,
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "1") int page) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        var filter = StoryFilter.of(frame.actor()).of(group.id());
        var writes = speakers.speaksFor(network.id(), frame.actor(), group.id());
        var home = frame.at("/groups/" + group.slug());
        return new StoriesPage(
                group.name(),
                home,
                home + "/stories",
                pages.rows(network, stories.shown(network.id(), filter, page), frame),
                writes,
                writes ? hidden(network, stories.of(network.id(), group.id()), frame) : List.of());
    }

    @GetMapping("/{network}/links/{slug}/stories")
    @Allow(Role.VISITOR)
    StoriesPage ofLink(
            Network network,
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "1") int page) {
        var link = links.find(network.id(), slug).orElseThrow(NotHere::new);
        var filter = StoryFilter.of(frame.actor()).of(link.id());
        var row = lists.of(network.id(), List.of(link.id()), frame.language()).getFirst();
        var writes = !speakers.groupsOn(network.id(), frame.actor(), link).isEmpty();
        var home = frame.at("/links/" + link.slug());
        return new StoriesPage(
                row.title(frame),
                home,
                home + "/stories",
                pages.rows(network, stories.shown(network.id(), filter, page), frame),
                writes,
                writes ? hidden(network, stories.of(network.id(), link.id()), frame) : List.of());
    }

    /** Drafts and what waits for an approval, of those that the reader writes. */
    private List<StoryRow> hidden(Network network, List<Story> all, Frame frame) {
        var own =
                all.stream()
                        .filter(story -> !story.isOut())
                        .filter(story -> speakers.writes(network.id(), frame.actor(), story))
                        .toList();
        return pages.rows(network, own, frame);
    }
}
