package org.kith.story;

import org.kith.network.Network;
import org.kith.twinning.AlsoWaits;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Speakers;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Joint stories that wait for the approval of a side. */
@Component
class StoriesWait implements AlsoWaits {

    private final Stories stories;
    private final StorySpeakers speaking;
    private final Speakers speakers;
    private final LinkLists lists;

    StoriesWait(Stories stories, StorySpeakers speaking, Speakers speakers, LinkLists lists) {
        this.stories = stories;
        this.speaking = speaking;
        this.speakers = speakers;
        this.lists = lists;
    }

    @Override
    public List<Waiting> mine(Network network, Speakers.Own own, Frame frame) {
        var links = speakers.links(network.id(), own);
        return lists.of(network.id(), links, frame.language()).stream()
                .flatMap(row -> of(network, row, frame))
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
    }

    /**
     * Nobody is to approve for a side that nobody speaks for: its story is told by the other alone.
     */
    @Override
    public List<Waiting> unspoken(Network network, Frame frame) {
        return List.of();
    }

    private Stream<Waiting> of(Network network, LinkRow row, Frame frame) {
        return stories.of(network.id(), row.id()).stream()
                .filter(story -> story.facts().joint() && story.publishedAt() != null)
                .filter(story -> story.takenBackAt() == null)
                .filter(story -> isAsked(network, story, frame))
                .map(
                        story ->
                                new Waiting(
                                        row,
                                        frame.at("/stories/" + story.slug()),
                                        frame.t("story.waits", story.original().title()),
                                        since(story)));
    }

    /** For its original, or for a translation that readers wait for. */
    private boolean isAsked(Network network, Story story, Frame frame) {
        var sides = speaking.sides(network.id(), frame.actor(), story);
        return toApprove(story).anyMatch(text -> !text.approved().containsAll(sides));
    }

    private static Stream<StoryText> toApprove(Story story) {
        return story.texts().stream()
                .filter(text -> text.readable() && text.state() == StoryText.State.DONE)
                .filter(text -> !text.approvedByBoth());
    }

    private static Instant since(Story story) {
        var published = Objects.requireNonNull(story.publishedAt());
        return toApprove(story)
                .map(StoryText::changedAt)
                .filter(published::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(published);
    }
}
