package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.story.Stories;
import org.kith.story.Story;
import org.kith.story.StoryFilter;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Gathers what the coordinators' pages of an issue show. */
@Component
class IssueForms {

    /** Stories that are offered; older ones have had their time. */
    private static final int OFFERED = 60;

    private final Issues issues;
    private final IssuePieces pieces;
    private final IssueReading reading;
    private final IssueSending sending;
    private final Addressees addressees;
    private final Stories stories;
    private final Gatherings gatherings;
    private final GatheringLists lists;

    IssueForms(
            Issues issues,
            IssuePieces pieces,
            IssueReading reading,
            IssueSending sending,
            Addressees addressees,
            Stories stories,
            Gatherings gatherings,
            GatheringLists lists) {
        this.issues = issues;
        this.pieces = pieces;
        this.reading = reading;
        this.sending = sending;
        this.addressees = addressees;
        this.stories = stories;
        this.gatherings = gatherings;
        this.lists = lists;
    }

    Issue issue(Network network, UUID id) {
        return issues.find(network.id(), new Issue.Id(id)).orElseThrow(NotHere::new);
    }

    ComposePage page(Network network, Issue issue, Frame frame, @Nullable String problem) {
        var chosen = pieces.of(network.id(), issue.id());
        var draft = issue.isDraft();
        return new ComposePage(
                network,
                reading.of(network, issue, frame.language(), Instant.now()),
                chosen,
                draft ? stories(network, chosen, frame) : List.of(),
                draft ? gatherings(network, chosen, frame) : List.of(),
                addressees.counted(network),
                draft || issue.state() == Issue.State.SENT
                        ? null
                        : sending.progress(network, issue),
                problem);
    }

    /** Those of these that can be put in. */
    List<Story.Id> stories(Network network, List<String> asked) {
        return stories.newest(network.id(), StoryFilter.OPEN, OFFERED).stream()
                .map(Story::id)
                .filter(one -> asked.contains(one.toString()))
                .toList();
    }

    List<Gathering.Id> gatherings(Network network, List<String> asked) {
        return coming(network).stream()
                .map(Gathering::id)
                .filter(one -> asked.contains(one.toString()))
                .toList();
    }

    /** Those not yet told first, of them the newest. */
    private List<ComposePage.Offered> stories(Network network, List<Chosen> chosen, Frame frame) {
        var told = pieces.told(network.id());
        return stories.newest(network.id(), StoryFilter.OPEN, OFFERED).stream()
                .filter(story -> chosen.stream().noneMatch(one -> story.id().equals(one.story())))
                .map(
                        story -> {
                            var text = story.shownTo(frame.language());
                            return new ComposePage.Offered(
                                    story.id().toString(),
                                    text.title(),
                                    text.language(),
                                    frame.date(PartialDate.of(story.facts().writtenOn())),
                                    frame.at("/stories/" + story.slug()),
                                    told.stream().anyMatch(one -> story.id().equals(one.story())));
                        })
                .sorted(Comparator.comparing(ComposePage.Offered::told))
                .toList();
    }

    /** Those not yet told first, of them the next. */
    private List<ComposePage.Offered> gatherings(
            Network network, List<Chosen> chosen, Frame frame) {
        var told = pieces.told(network.id());
        return coming(network).stream()
                .filter(one -> chosen.stream().noneMatch(in -> one.id().equals(in.gathering())))
                .map(
                        one ->
                                new ComposePage.Offered(
                                        one.id().toString(),
                                        one.titleFor(frame.language()).text(),
                                        one.titleFor(frame.language()).language(),
                                        lists.row(one).when(frame),
                                        frame.at("/gatherings/" + one.slug()),
                                        told.stream()
                                                .anyMatch(in -> one.id().equals(in.gathering()))))
                .sorted(Comparator.comparing(ComposePage.Offered::told))
                .toList();
    }

    private List<Gathering> coming(Network network) {
        return gatherings.coming(network.id()).stream().filter(one -> !one.isCancelled()).toList();
    }
}
