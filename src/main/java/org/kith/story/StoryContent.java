package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.twinning.Carrier;
import org.kith.twinning.Carriers;
import org.kith.twinning.Links;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stories, and what stands in the library, can be reported and hidden. */
@Component
class StoryContent implements Reportable {

    private final Stories stories;
    private final StorySpeakers speaking;
    private final Links links;
    private final Carriers carriers;
    private final Groups groups;
    private final NetworkScope scope;

    StoryContent(
            Stories stories,
            StorySpeakers speaking,
            Links links,
            Carriers carriers,
            Groups groups,
            NetworkScope scope) {
        this.stories = stories;
        this.speaking = speaking;
        this.links = links;
        this.carriers = carriers;
        this.groups = groups;
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

    /** Of a joint story also those who write it for the other side. */
    private Set<Group.Id> groups(Network network, Story story) {
        var all = new HashSet<>(Set.of(story.group()));
        if (story.facts().joint() && story.link() != null) {
            links.find(network.id(), story.link())
                    .map(link -> groups.standingFor(network.id(), link.sides().all()))
                    .ifPresent(all::addAll);
            carriers.of(network.id(), story.link()).stream()
                    .map(Carrier::group)
                    .filter(Objects::nonNull)
                    .forEach(all::add);
        }
        return all;
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
