package org.kith.conference;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.gathering.Gatherings;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a member proposed can be reported by those who answer it. What is hidden is accepted by
 * nobody.
 */
@Component
class SessionProposalContent implements Reportable {

    private final SessionProposals proposals;
    private final Gatherings gatherings;

    SessionProposalContent(SessionProposals proposals, Gatherings gatherings) {
        this.proposals = proposals;
        this.gatherings = gatherings;
    }

    @Override
    public String kind() {
        return "proposal";
    }

    @Override
    public String within() {
        return "gatherings";
    }

    @Override
    public String at() {
        return "proposals";
    }

    @Override
    public boolean mayBeNamed(String name) {
        return Content.id(name).isPresent();
    }

    @Override
    public String page(String path) {
        return "/settings" + path.replaceFirst("/proposals/(?=[^/]*$)", "/call#proposal-");
    }

    @Override
    public boolean canBeHidden() {
        return true;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return reader.may(Role.COORDINATOR)
                ? Content.id(name).flatMap(id -> find(network, id, language))
                : Optional.empty();
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return proposals
                .find(network.id(), new SessionProposal.Id(id))
                .flatMap(one -> content(network, one));
    }

    private Optional<Content> content(Network network, SessionProposal one) {
        return gatherings
                .find(network.id(), one.gathering())
                .map(
                        gathering ->
                                new Content(
                                        kind(),
                                        one.id().value(),
                                        "/gatherings/"
                                                + gathering.slug()
                                                + "/proposals/"
                                                + one.id(),
                                        one.title(),
                                        Language.of(one.language()).orElse(network.language()),
                                        Stream.of(one.title(), one.about(), one.needs())
                                                .filter(words -> !words.isBlank())
                                                .collect(Collectors.joining("\n\n")),
                                        Set.of(),
                                        one.proposed().by()));
    }
}
