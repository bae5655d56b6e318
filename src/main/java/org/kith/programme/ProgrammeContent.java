package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a network says of a programme. Links take part in it, so it is changed, not hidden. */
@Component
class ProgrammeContent implements Reportable {

    private final Programmes programmes;
    private final NetworkScope scope;

    ProgrammeContent(Programmes programmes, NetworkScope scope) {
        this.programmes = programmes;
        this.scope = scope;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public String at() {
        return "programmes";
    }

    @Override
    public boolean canBeHidden() {
        return false;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return programmes.find(network.id(), name).map(one -> content(network, one, language));
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return programmes
                .find(network.id(), new Programme.Id(id))
                .map(one -> content(network, one, language));
    }

    private Content content(Network network, Programme one, Language language) {
        var name = one.nameFor(language);
        return new Content(
                kind(),
                one.id().value(),
                "/programmes/" + one.slug(),
                name.text(),
                name.language(),
                Stream.concat(one.names().texts().stream(), one.about().texts().stream())
                        .collect(Collectors.joining("\n\n")),
                Set.of(),
                author(network, one));
    }

    private Person.@Nullable Id author(Network network, Programme one) {
        return scope.in(
                        network.id(),
                        db ->
                                db.sql(
                                                """
                                                select created_by from programme
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
