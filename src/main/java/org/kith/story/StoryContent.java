package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.twinning.Links;
import org.kith.twinning.Sides;
import org.kith.twinning.Speakers;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stories, and what stands in the library, can be reported and hidden. */
@Component
class StoryContent implements Reportable {

    private final Stories stories;
    private final StorySpeakers speaking;
    private final Speakers speakers;
    private final Links links;
    private final NetworkScope scope;

    StoryContent(
            Stories stories,
            StorySpeakers speaking,
            Speakers speakers,
            Links links,
            NetworkScope scope) {
        this.stories = stories;
        this.speaking = speaking;
        this.speakers = speakers;
        this.links = links;
        this.scope = scope;
    }

    @Override
    public String kind() {
        return "story";
    }

    @Override
    public String at() {
        return "stories";
    }

    @Override
    public boolean canBeHidden() {
        return true;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return stories.find(network.id(), name)
                .filter(Story::isOut)
                .filter(story -> speaking.sees(network.id(), reader, story))
                .map(story -> content(network, story));
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return stories.find(network.id(), new Story.Id(id)).map(story -> content(network, story));
    }

    private Content content(Network network, Story story) {
        return new Content(
                kind(),
                story.id().value(),
                "/stories/" + story.slug(),
                story.original().title(),
                story.original().language(),
                story.texts().stream()
                        .map(text -> text.title() + "\n\n" + text.body())
                        .collect(Collectors.joining("\n\n")),
                groups(network, story),
                author(network, story));
    }

    /** Of a joint story also those who carry the other side. */
    private Set<Group.Id> groups(Network network, Story story) {
        var link = story.facts().joint() ? story.link() : null;
        var both =
                link == null
                        ? Stream.<Group.Id>of()
                        : links.find(network.id(), link).stream()
                                .flatMap(
                                        one ->
                                                Arrays.stream(Sides.Side.values())
                                                        .flatMap(
                                                                side ->
                                                                        speakers
                                                                                .groupsOn(
                                                                                        network
                                                                                                .id(),
                                                                                        one,
                                                                                        side)
                                                                                .stream()));
        return Stream.concat(Stream.of(story.group()), both).collect(Collectors.toSet());
    }

    private Person.@Nullable Id author(Network network, Story story) {
        return scope.in(
                        network.id(),
                        db ->
                                db.sql(
                                                """
                                                select created_by from story
                                                where network_id = :network and id = :id and created_by is not null
                                                """)
                                        .param("network", network.id().value())
                                        .param("id", story.id().value())
                                        .query(UUID.class)
                                        .optional())
                .map(Person.Id::new)
                .orElse(null);
    }
}
