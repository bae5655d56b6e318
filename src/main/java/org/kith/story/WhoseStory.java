package org.kith.story;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** A story is of those who write it; others translate it, or approve it for their side. */
@Component
class WhoseStory {

    private final Stories stories;
    private final StorySpeakers speakers;

    WhoseStory(Stories stories, StorySpeakers speakers) {
        this.stories = stories;
        this.speakers = speakers;
    }

    private Optional<Story> named(Network.Id network, Named named) {
        return stories.find(network, named.text("story"));
    }

    @Component
    record OfWriters(WhoseStory whose) implements Owning {

        @Override
        public String who() {
            return "who writes the story";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return whose.named(network, named)
                    .filter(story -> whose.speakers.writes(network, actor, story))
                    .isPresent();
        }
    }

    @Component
    record OfTranslators(WhoseStory whose) implements Owning {

        @Override
        public String who() {
            return "who writes or translates the story";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return whose.named(network, named)
                    .filter(story -> whose.speakers.translates(network, actor, story))
                    .isPresent();
        }
    }
}
