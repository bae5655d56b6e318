package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Circle;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.Groups;
import org.kith.media.PicturesElsewhere;
import org.kith.media.PicturesWithheld;
import org.kith.media.Piece;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Slice;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what pages of stories show. */
@Component
public class StoryPages {

    private final StorySpeakers speakers;
    private final Groups groups;
    private final LinkLists links;
    private final Stories stories;
    private final PicturesElsewhere pictures;
    private final PicturesWithheld withheld;
    private final List<OnStoryPage> above;

    StoryPages(
            StorySpeakers speakers,
            Groups groups,
            LinkLists links,
            Stories stories,
            PicturesElsewhere pictures,
            PicturesWithheld withheld,
            List<OnStoryPage> above) {
        this.pictures = pictures;
        this.withheld = withheld;
        this.stories = stories;
        this.above = List.copyOf(above);
        this.speakers = speakers;
        this.groups = groups;
        this.links = links;
    }

    /**
     * @param wanted the language beside the original; null where the reader's own stands there
     */
    StoryPage story(Network network, Story story, Frame frame, @Nullable Language wanted) {
        var actor = frame.actor();
        var writes = speakers.writes(network.id(), actor, story);
        var translates = speakers.translates(network.id(), actor, story);
        var coordinates = actor.may(Role.COORDINATOR);
        var group = groups.find(network.id(), story.group()).orElseThrow();
        return new StoryPage(
                network,
                story,
                StoryPage.beside(
                                story,
                                wanted == null ? frame.language() : wanted,
                                writes || translates || coordinates)
                        .orElse(null),
                speakers.knowsWhose(network.id(), frame.actor(), story) ? group : null,
                story.link() == null
                        ? null
                        : links.of(network.id(), List.of(story.link()), frame.language())
                                .getFirst(),
                writes,
                translates,
                coordinates,
                speakers.sides(network.id(), actor, story),
                pictures.seen(network, story.facts().pictures(), frame),
                writes
                        ? withheld.of(network, story.facts().pictures(), readers(story), frame)
                        : List.of(),
                story.isOut()
                        ? above.stream()
                                .map(room -> room.of(network, story, frame))
                                .filter(section -> !section.isEmpty())
                                .toList()
                        : List.of());
    }

    private static Piece.Reach readers(Story story) {
        return story.facts().circle() == Circle.EVERYBODY
                ? Piece.Reach.EVERYBODY
                : Piece.Reach.NETWORK;
    }

    /** The same of stories that a room above has found. */
    public Slice<StoryRow> listed(Network network, Slice<Story.Id> found, Frame frame) {
        return new Slice<>(
                rows(network, stories.all(network.id(), found.items()), frame),
                found.number(),
                found.size(),
                found.total());
    }

    /** Each with the name of its group and the link that it is of. */
    Slice<StoryRow> rows(Network network, Slice<Story> stories, Frame frame) {
        return new Slice<>(
                rows(network, stories.items(), frame),
                stories.number(),
                stories.size(),
                stories.total());
    }

    List<StoryRow> rows(Network network, List<Story> stories, Frame frame) {
        var names = names(network, stories, frame);
        var ofLinks = links(network, stories, frame);
        return stories.stream()
                .map(
                        story ->
                                new StoryRow(
                                        story,
                                        speakers.knowsWhose(network.id(), frame.actor(), story)
                                                ? Objects.requireNonNull(names.get(story.group()))
                                                        .name()
                                                : null,
                                        story.link() == null ? null : ofLinks.get(story.link())))
                .toList();
    }

    private Map<Group.Id, GroupCard> names(Network network, List<Story> stories, Frame frame) {
        return groups.cards(
                network.id(),
                stories.stream().map(Story::group).collect(Collectors.toSet()),
                frame.language());
    }

    private Map<Link.Id, LinkRow> links(Network network, List<Story> stories, Frame frame) {
        var ids =
                stories.stream()
                        .map(Story::link)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return links.of(network.id(), ids, frame.language()).stream()
                .collect(Collectors.toMap(LinkRow::id, Function.identity()));
    }
}
