package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.community.Groups;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.media.PicturesElsewhere;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Worded.Said;
import org.kith.story.Stories;
import org.kith.story.Story;
import org.kith.story.StoryFilter;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an issue anew each time: of what it was composed of, that which a visitor may see now, in
 * one language. What is withdrawn, hidden or called off is in none.
 */
@Component
class IssueReading {

    private final IssuePieces pieces;
    private final Stories stories;
    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Groups groups;
    private final LinkLists links;
    private final PicturesElsewhere pictures;
    private final Messages messages;

    IssueReading(
            IssuePieces pieces,
            Stories stories,
            Gatherings gatherings,
            GatheringLists lists,
            Groups groups,
            LinkLists links,
            PicturesElsewhere pictures,
            Messages messages) {
        this.pictures = pictures;
        this.pieces = pieces;
        this.stories = stories;
        this.gatherings = gatherings;
        this.lists = lists;
        this.groups = groups;
        this.links = links;
        this.messages = messages;
    }

    IssueContent of(Network network, Issue issue, Language reader, Instant now) {
        var chosen = pieces.of(network.id(), issue.id());
        var shown = stories(network, chosen);
        var standing = gatherings(network, chosen, now(issue, now));
        var tellers = tellers(network, shown.values().stream().toList(), reader);
        var told =
                chosen.stream()
                        .flatMap(
                                one ->
                                        one.story() != null
                                                ? story(
                                                        network,
                                                        one,
                                                        shown.get(one.story()),
                                                        tellers,
                                                        reader)
                                                : gathering(
                                                        one,
                                                        standing.get(
                                                                Objects.requireNonNull(
                                                                        one.gathering())),
                                                        reader))
                        .toList();
        return new IssueContent(
                issue,
                reader,
                issue.titles().to(reader).orElseGet(() -> new Said("", reader)),
                issue.openings().to(reader).orElse(null),
                told,
                chosen.size() - told.size());
    }

    /** A gathering that is over stays in an issue that was sent before. */
    private static Instant now(Issue issue, Instant now) {
        return Objects.requireNonNullElse(issue.course().sentAt(), now);
    }

    private Map<Story.Id, Story> stories(Network network, List<Chosen> chosen) {
        var ids = chosen.stream().map(Chosen::story).filter(Objects::nonNull).toList();
        return stories.shown(network.id(), StoryFilter.OPEN, ids).stream()
                .collect(Collectors.toMap(Story::id, Function.identity()));
    }

    private Map<Gathering.Id, Gathering> gatherings(
            Network network, List<Chosen> chosen, Instant now) {
        var ids = chosen.stream().map(Chosen::gathering).filter(Objects::nonNull).toList();
        return gatherings.standing(network.id(), ids).stream()
                .filter(one -> !one.isOver(now))
                .collect(Collectors.toMap(Gathering::id, Function.identity()));
    }

    /** Who tells each: both sides of its link, or its group. */
    private Map<Story.Id, String> tellers(Network network, List<Story> told, Language reader) {
        var cards =
                groups.cards(
                        network.id(),
                        told.stream().map(Story::group).collect(Collectors.toSet()),
                        reader);
        var ofLinks =
                links
                        .of(
                                network.id(),
                                told.stream()
                                        .filter(story -> story.facts().joint())
                                        .flatMap(story -> Stream.ofNullable(story.link()))
                                        .collect(Collectors.toSet()),
                                reader)
                        .stream()
                        .collect(
                                Collectors.<LinkRow, Link.Id, String>toMap(
                                        row -> row.id(), row -> row.title(messages, reader)));
        return told.stream()
                .collect(
                        Collectors.toMap(
                                Story::id,
                                story ->
                                        Optional.ofNullable(story.link())
                                                .map(ofLinks::get)
                                                .orElseGet(
                                                        () ->
                                                                Objects.requireNonNull(
                                                                                cards.get(
                                                                                        story
                                                                                                .group()))
                                                                        .name())));
    }

    private Stream<ToldPiece> story(
            Network network,
            Chosen one,
            @Nullable Story story,
            Map<Story.Id, String> tellers,
            Language reader) {
        if (story == null) {
            return Stream.of();
        }
        var text = story.shownTo(reader);
        return Stream.of(
                new ToldPiece(
                        one,
                        new Said(text.title(), text.language()),
                        new Said(Gist.of(text.body(), text.language()), text.language()),
                        Objects.requireNonNull(tellers.get(story.id())),
                        "/stories/" + story.slug(),
                        pictures.open(network, story.facts().pictures())));
    }

    private Stream<ToldPiece> gathering(
            Chosen one, @Nullable Gathering gathering, Language reader) {
        if (gathering == null) {
            return Stream.of();
        }
        var place = lists.row(gathering).place();
        var where =
                Stream.of(gathering.where().venue(), place == null ? "" : place.nameFor(reader))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return Stream.of(
                new ToldPiece(
                        one,
                        gathering.titleFor(reader),
                        gathering
                                .about()
                                .to(reader)
                                .map(
                                        about ->
                                                new Said(
                                                        Gist.of(about.text(), about.language()),
                                                        about.language()))
                                .orElseGet(() -> new Said("", reader)),
                        Stream.of(gathering.when().said(messages, reader), where)
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        "/gatherings/" + gathering.slug(),
                        List.of()));
    }
}
