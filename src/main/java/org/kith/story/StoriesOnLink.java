package org.kith.story;

import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.OnLinkPage;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** On the page of a link: its newest stories, and the way to all, or to writing one. */
@Component
class StoriesOnLink implements OnLinkPage {

    private static final int NEWEST = 3;

    private final Stories stories;
    private final StoryPages pages;
    private final StorySpeakers speakers;

    StoriesOnLink(Stories stories, StoryPages pages, StorySpeakers speakers) {
        this.stories = stories;
        this.pages = pages;
        this.speakers = speakers;
    }

    @Override
    public Section of(Network network, Link link, Frame frame) {
        var filter = StoryFilter.of(frame.actor()).of(link.id());
        var shown = stories.shown(network.id(), filter, 1);
        var writes = !speakers.groupsOn(network.id(), frame.actor(), link).isEmpty();
        var rows =
                pages.rows(network, shown.items().stream().limit(NEWEST).toList(), frame).stream()
                        .map(row -> item(row, frame))
                        .toList();
        var all = frame.at("/links/" + link.slug() + "/stories");
        return new Section(
                frame.t("story.title"),
                rows,
                writes || shown.total() > NEWEST
                        ? new Way(all, frame.t(writes ? "story.all_and_write" : "story.all"))
                        : null);
    }

    private static Item item(StoryRow row, Frame frame) {
        var text = row.story().shownTo(frame.language());
        return new Item(
                frame.at("/stories/" + row.story().slug()),
                text.title(),
                text.language(),
                List.of(String.join("\u00a0· ", row.meta(frame))));
    }
}
