package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.LinkWords;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** What somebody wrote with an answer is hidden by itself: how they answered stays. */
@Component
class AnswerContent implements Reportable {

    private final LinkWords words;
    private final LinkWordsContent content;

    AnswerContent(LinkWords words, LinkWordsContent content) {
        this.words = words;
        this.content = content;
    }

    @Override
    public String kind() {
        return "answer";
    }

    @Override
    public String within() {
        return "links";
    }

    @Override
    public String at() {
        return "answers";
    }

    @Override
    public boolean mayBeNamed(String name) {
        return Content.id(name).isPresent();
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
        return Content.id(name).flatMap(id -> find(network, id, language));
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return words.answered(network.id(), id)
                .flatMap(one -> content.of(network, this, one, language));
    }
}
