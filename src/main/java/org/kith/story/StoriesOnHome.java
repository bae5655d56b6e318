package org.kith.story;

import org.kith.community.OnCommunityPage.Section;
import org.kith.home.OnHomePage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the first page of a network: what was told last. */
@Component
@Order(20)
class StoriesOnHome implements OnHomePage {

    private static final int NEWEST = 3;

    private final Stories stories;
    private final StoryPages pages;

    StoriesOnHome(Stories stories, StoryPages pages) {
        this.stories = stories;
        this.pages = pages;
    }

    @Override
    public Section of(Network network, Frame frame) {
        var newest = stories.newest(network.id(), StoryFilter.of(frame.actor()), NEWEST);
        return new Section(
                frame.t("story.newest"),
                pages.rows(network, newest, frame).stream().map(row -> row.item(frame)).toList(),
                "");
    }
}
