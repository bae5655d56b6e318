package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.twinning.Carrier;
import org.kith.twinning.Carriers;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.twinning.Speakers;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Agreements can be reported by those who read them. Both sides hold the very text that they
 * approved: so they are asked to write another version, and nothing is hidden.
 */
@Component
class AgreementContent implements Reportable {

    private final Agreements agreements;
    private final Links links;
    private final Speakers speakers;
    private final Carriers carriers;
    private final Groups groups;
    private final NetworkScope scope;

    AgreementContent(
            Agreements agreements,
            Links links,
            Speakers speakers,
            Carriers carriers,
            Groups groups,
            NetworkScope scope) {
        this.agreements = agreements;
        this.links = links;
        this.speakers = speakers;
        this.carriers = carriers;
        this.groups = groups;
        this.scope = scope;
    }

    @Override
    public String kind() {
        return "agreement";
    }

    @Override
    public String within() {
        return "links";
    }

    @Override
    public String at() {
        return "agreements";
    }

    @Override
    public Set<String> below() {
        return Set.of("differences");
    }

    @Override
    public boolean mayBeNamed(String name) {
        return Content.id(name).isPresent();
    }

    @Override
    public boolean canBeHidden() {
        return false;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return Content.id(name)
                .flatMap(id -> agreements.find(network.id(), new Agreement.Id(id)))
                .flatMap(one -> content(network, one, link -> reads(network, reader, link)));
    }

    private boolean reads(Network network, Actor reader, Link link) {
        return reader.may(Role.COORDINATOR)
                || reader.may(Role.REPRESENTATIVE)
                        && !speakers.sidesOf(network.id(), reader, link).isEmpty();
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return agreements
                .find(network.id(), new Agreement.Id(id))
                .flatMap(one -> content(network, one, link -> true));
    }

    private Optional<Content> content(Network network, Agreement one, Predicate<Link> read) {
        return links.find(network.id(), one.link())
                .filter(read)
                .map(link -> content(network, link, one));
    }

    private Content content(Network network, Link link, Agreement one) {
        var text = one.newest().text();
        var ended = one.ended();
        return new Content(
                kind(),
                one.id().value(),
                "/links/" + link.slug() + "/agreements/" + one.id(),
                text.first().title(),
                text.first().language(),
                Stream.of(
                                text.first().title(),
                                text.first().body(),
                                text.second().title(),
                                text.second().body(),
                                ended == null ? "" : ended.because())
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining("\n\n")),
                groups(network, link),
                author(network, one));
    }

    private Set<Group.Id> groups(Network network, Link link) {
        var all = new HashSet<>(groups.standingFor(network.id(), link.sides().all()));
        carriers.of(network.id(), link.id()).stream()
                .map(Carrier::group)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }

    private Person.@Nullable Id author(Network network, Agreement one) {
        return scope.in(
                        network.id(),
                        db ->
                                db.sql(
                                                """
                                                select saved_by from agreement_version
                                                where network_id = :network and agreement_id = :id and number = :number and saved_by is not null
                                                """)
                                        .param("network", network.id().value())
                                        .param("id", one.id().value())
                                        .param("number", one.newest().number())
                                        .query(UUID.class)
                                        .optional())
                .map(Person.Id::new)
                .orElse(null);
    }
}
