package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gatherings can be reported and hidden, with all that is told on their pages. */
@Component
class GatheringContent implements Reportable {

    private final Gatherings gatherings;
    private final List<SaidAtGathering> above;
    private final NetworkScope scope;

    GatheringContent(Gatherings gatherings, List<SaidAtGathering> above, NetworkScope scope) {
        this.gatherings = gatherings;
        this.above = List.copyOf(above);
        this.scope = scope;
    }

    @Override
    public String kind() {
        return "gathering";
    }

    @Override
    public String at() {
        return "gatherings";
    }

    @Override
    public Set<String> below() {
        return Set.of("agenda", "minutes", "programme");
    }

    @Override
    public boolean canBeHidden() {
        return true;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return gatherings
                .find(network.id(), name)
                .filter(one -> one.isPublished() || reader.may(Role.COORDINATOR))
                .map(one -> content(network, one, language));
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return gatherings
                .find(network.id(), new Gathering.Id(id))
                .map(one -> content(network, one, language));
    }

    private Content content(Network network, Gathering one, Language language) {
        var title = one.titleFor(language);
        var cancelled = one.course().cancelled();
        return new Content(
                kind(),
                one.id().value(),
                "/gatherings/" + one.slug(),
                title.text(),
                title.language(),
                Stream.of(
                                one.titles().texts().stream(),
                                one.about().texts().stream(),
                                Stream.of(one.where().venue()),
                                Stream.ofNullable(cancelled).map(Gathering.Cancelled::because),
                                above.stream().flatMap(room -> room.of(network.id(), one).stream()))
                        .flatMap(texts -> texts)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n")),
                Set.of(),
                author(network, one));
    }

    private Person.@Nullable Id author(Network network, Gathering one) {
        return scope.in(
                        network.id(),
                        db ->
                                db.sql(
                                                """
                                                select created_by from gathering
                                                where network_id = :network and id = :id and created_by is not null
                                                """)
                                        .param("network", network.id().value())
                                        .param("id", one.id().value())
                                        .query(UUID.class)
                                        .optional())
                .map(Person.Id::new)
                .orElse(null);
    }
}
