package org.kith.story;

import org.kith.community.Group;
import org.kith.community.OnCommunityPage.Item;
import org.kith.community.OnCommunityPage.Section;
import org.kith.community.OnGroupPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** On the page of a group: its newest stories, and the way to all, or to writing one. */
@Component
class StoriesOnGroup implements OnGroupPage {

    private static final int NEWEST = 3;

    private final Stories stories;
    private final StoryPages pages;
    private final StorySpeakers speakers;

    StoriesOnGroup(Stories stories, StoryPages pages, StorySpeakers speakers) {
        this.stories = stories;
        this.pages = pages;
        this.speakers = speakers;
    }

    @Override
    public Section of(Network network, Group group, Frame frame) {
        var filter = StoryFilter.of(frame.actor()).of(group.id());
        var shown = stories.shown(network.id(), filter, 1);
        var writes = speakers.speaksFor(network.id(), frame.actor(), group.id());
        var rows =
                pages.rows(network, shown.items().stream().limit(NEWEST).toList(), frame).stream()
                        .map(row -> row.item(frame));
        var more = writes || shown.total() > NEWEST;
        var all =
                new Item(
                        frame.at("/groups/" + group.slug() + "/stories"),
                        frame.t(writes ? "story.all_and_write" : "story.all"),
                        null,
                        "",
                        List.of());
        return new Section(
                frame.t("story.title"),
                Stream.concat(rows, more ? Stream.of(all) : Stream.of()).toList(),
                "");
    }
}
