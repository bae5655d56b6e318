package org.kith.introduction;

import org.kith.account.Actor;
import org.kith.community.Communities;
import org.kith.community.CommunityCard;
import org.kith.community.Group;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two groups write to each other when they are introduced: each message for itself. */
@Component
class MessageContent implements Reportable {

    private final Introductions introductions;
    private final Introducing introducing;
    private final Communities communities;

    MessageContent(Introductions introductions, Introducing introducing, Communities communities) {
        this.introductions = introductions;
        this.introducing = introducing;
        this.communities = communities;
    }

    static String path(Introduction.Id in, Step.Id step) {
        return "/introductions/" + in + "/messages/" + step;
    }

    @Override
    public String kind() {
        return "message";
    }

    @Override
    public String within() {
        return "introductions";
    }

    @Override
    public String at() {
        return "messages";
    }

    @Override
    public String page(String path) {
        return Content.beside(path);
    }

    @Override
    public boolean canBeHidden() {
        return true;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return Content.id(name)
                .flatMap(id -> introductions.message(network.id(), new Step.Id(id)))
                .filter(message -> message.step().isSaid())
                .filter(message -> reads(network, reader, message))
                .flatMap(message -> content(network, message, language));
    }

    private boolean reads(Network network, Actor reader, Introductions.Message message) {
        return introductions
                .find(network.id(), message.in())
                .filter(one -> introducing.standing(network.id(), reader, one).sees())
                .isPresent();
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return introductions
                .message(network.id(), new Step.Id(id))
                .flatMap(message -> content(network, message, language));
    }

    private Optional<Content> content(
            Network network, Introductions.Message message, Language language) {
        return introductions
                .find(network.id(), message.in())
                .map(
                        one ->
                                new Content(
                                        kind(),
                                        message.step().id().value(),
                                        path(one.id(), message.step().id()),
                                        title(network, one, language),
                                        language,
                                        message.step().words(),
                                        writers(one, message.step()),
                                        message.author()));
    }

    private String title(Network network, Introduction one, Language language) {
        var cards = communities.cards(network.id(), Set.of(one.from(), one.to()), language);
        return Stream.of(cards.get(one.from()), cards.get(one.to()))
                .filter(Objects::nonNull)
                .map(CommunityCard::label)
                .collect(Collectors.joining(" – "));
    }

    private static Set<Group.Id> writers(Introduction one, Step step) {
        return switch (step.side()) {
            case ASKING -> Set.of(one.asking());
            case ASKED -> one.asked() == null ? Set.of() : Set.of(one.asked());
            case COORDINATOR, KITH -> Set.of();
        };
    }
}
