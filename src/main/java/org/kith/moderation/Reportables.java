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
        return kinds.stream()
                .filter(kind -> kind.kind().equals(one.kind()))
                .findFirst()
                .flatMap(kind -> kind.find(network, one.content(), language));
    }

    boolean canBeHidden(String code) {
        return kinds.stream().anyMatch(kind -> kind.kind().equals(code) && kind.canBeHidden());
    }

    Optional<Reportable> kind(ContentPath path) {
        return kinds.stream().filter(kind -> kind.at().equals(path.room())).findFirst();
    }
}
