package org.kith.pictured;

import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sheet of paper on which somebody agrees.
 *
 * @param languages in which it says the same: the reader's, and the network's two
 */
@View.Template("pictured/sheet")
public record SheetPage(Network network, Group group, List<Language> languages) implements View {

    public SheetPage {
        languages = List.copyOf(languages);
    }

    static SheetPage of(Network network, Group group, Language reader) {
        var languages =
                Stream.of(Stream.of(reader, network.language()), network.secondLanguage().stream())
                        .flatMap(all -> all)
                        .distinct()
                        .limit(2)
                        .toList();
        return new SheetPage(network, group, languages);
    }
}
