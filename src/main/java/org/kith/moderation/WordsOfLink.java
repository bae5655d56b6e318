package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.LinkWords.Written;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Words that stand on the page of a link are hidden by themselves: what they belong to stays. */
abstract class WordsOfLink implements Reportable {

    private final String kind;
    private final String at;
    private final BiFunction<Network.Id, UUID, Optional<Written>> words;
    private final LinkWordsContent content;

    WordsOfLink(
            String kind,
            String at,
            BiFunction<Network.Id, UUID, Optional<Written>> words,
            LinkWordsContent content) {
        this.kind = kind;
        this.at = at;
        this.words = words;
        this.content = content;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final String within() {
        return "links";
    }

    @Override
    public final String at() {
        return at;
    }

    @Override
    public final boolean mayBeNamed(String name) {
        return Content.id(name).isPresent();
    }

    @Override
    public final String page(String path) {
        return Content.beside(path);
    }

    @Override
    public final boolean canBeHidden() {
        return true;
    }

    @Override
    public final Optional<Content> at(
            Network network, Actor reader, String name, Language language) {
        return Content.id(name).flatMap(id -> find(network, id, language));
    }

    @Override
    public final Optional<Content> find(Network network, UUID id, Language language) {
        return words.apply(network.id(), id)
                .flatMap(one -> content.of(network, this, one, language));
    }
}
