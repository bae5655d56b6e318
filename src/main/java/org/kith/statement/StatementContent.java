package org.kith.statement;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Friendship statements can be reported and hidden; signatures given are kept. */
@Component
class StatementContent implements Reportable {

    private final Statements statements;
    private final WhoseStatement whose;

    StatementContent(Statements statements, WhoseStatement whose) {
        this.statements = statements;
        this.whose = whose;
    }

    @Override
    public String kind() {
        return "statement";
    }

    @Override
    public String at() {
        return "statements";
    }

    @Override
    public boolean canBeHidden() {
        return true;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return statements
                .find(network.id(), name)
                .filter(one -> !one.isDraft() || isInside(network, reader, one))
                .map(one -> content(one, language));
    }

    private boolean isInside(Network network, Actor reader, Statement one) {
        return reader.may(Role.COORDINATOR) || whose.isTheirs(network.id(), reader, one);
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return statements
                .find(network.id(), new Statement.Id(id))
                .map(one -> content(one, language));
    }

    private Content content(Statement one, Language language) {
        var said = one.in(language);
        return new Content(
                kind(),
                one.id().value(),
                "/statements/" + one.slug(),
                said.title(),
                said.language(),
                one.texts().stream()
                        .map(text -> text.title() + "\n\n" + text.body())
                        .collect(Collectors.joining("\n\n")),
                Set.of(one.group()),
                null);
    }
}
