package org.kith.gazetteer;

import org.kith.names.Fold;
import org.kith.names.Script;

import java.util.List;

/** The folded spellings under which a name is held. */
final class Keys {

    private Keys() {}

    static List<String> of(String name, Script script) {
        return List.of(Fold.fold(name));
    }
}
