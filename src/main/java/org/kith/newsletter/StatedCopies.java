package org.kith.newsletter;

import org.kith.community.Group;
import org.kith.shared.Language;

import java.util.Map;

/** How many copies on paper a group says that it hands out. */
public record StatedCopies(Group.Id group, Map<Language, Integer> copies) {

    public StatedCopies {
        copies = Map.copyOf(copies);
    }

    public int in(Language language) {
        return copies.getOrDefault(language, 0);
    }
}
