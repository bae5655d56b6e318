package org.kith.story;

import org.kith.network.Network;
import org.kith.web.AlsoInMenu;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The menu leads to stories where a network has any. */
@Component
@Order(20)
class StoriesInMenu implements AlsoInMenu {

    private final Stories stories;

    StoriesInMenu(Stories stories) {
        this.stories = stories;
    }

    @Override
    public Optional<Way> in(Network.Id network) {
        return stories.isAny(network)
                ? Optional.of(new Way("/stories", "story.title"))
                : Optional.empty();
    }
}
