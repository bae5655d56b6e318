package org.kith.story;

import org.kith.community.Group;
import org.kith.community.Moment;
import org.kith.community.TellsOfGroup;
import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.kith.twinning.TellsOfLink;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/** Stories stand where they happened; where that is not said, when they were written. */
@Component
class StoriesInTime implements TellsOfLink, TellsOfGroup {

    private final Stories stories;

    StoriesInTime(Stories stories) {
        this.stories = stories;
    }

    @Override
    public List<Moment> of(Network network, Link link, Frame frame) {
        return stories.titled(network.id(), StoryFilter.of(frame.actor()).of(link.id())).stream()
                .map(story -> moment(story, frame))
                .toList();
    }

    /** Those of a link are told with that link. */
    @Override
    public List<Moment> of(Network network, Group group, Frame frame) {
        return stories.titled(network.id(), StoryFilter.of(frame.actor()).of(group.id())).stream()
                .filter(story -> story.link() == null)
                .map(story -> moment(story, frame))
                .toList();
    }

    private static Moment moment(Story story, Frame frame) {
        var text = story.shownTo(frame.language());
        var on =
                Objects.requireNonNullElseGet(
                        story.facts().aboutWhen(), () -> PartialDate.of(story.facts().writtenOn()));
        return Moment.of(on, frame.t("story.in_time"), frame.language())
                .titled(text.title(), text.language())
                .at(frame.at("/stories/" + story.slug()));
    }
}
