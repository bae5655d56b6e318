package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** All kinds of content that there are. */
@Component
class Reportables {

    private final List<Reportable> kinds;

    Reportables(List<Reportable> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    Optional<Content> at(Network network, Actor reader, ContentPath path, Language language) {
        return kind(path).flatMap(kind -> kind.at(network, reader, path.name(), language));
    }

    Optional<Content> find(Network network, Case one, Language language) {
        return kind(one.kind()).flatMap(kind -> kind.find(network, one.content(), language));
    }

    boolean canBeHidden(String code) {
        return kind(code).filter(Reportable::canBeHidden).isPresent();
    }

    /** Where the words of this are read. */
    String page(String code, String path) {
        return kind(code).map(kind -> kind.page(path)).orElse(path);
    }

    private Optional<Reportable> kind(String code) {
        return kinds.stream().filter(kind -> kind.kind().equals(code)).findFirst();
    }

    Optional<Reportable> kind(ContentPath path) {
        return kinds.stream()
                .filter(kind -> kind.at().equals(path.room()))
                .filter(kind -> kind.within().equals(path.within()))
                .filter(kind -> kind.mayBeNamed(path.name()))
                .findFirst();
    }

    /** The innermost content that an address names. */
    Optional<ContentPath> named(String path) {
        return ContentPath.in(path).stream().filter(one -> kind(one).isPresent()).findFirst();
    }
}
