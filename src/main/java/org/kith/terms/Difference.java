package org.kith.terms;

import org.kith.shared.Change;

import java.util.List;

/** What changed from one text to the next, paragraph by paragraph. */
public record Difference(Change.Kind kind, String text) {

    /** Everybody may ask for it, so it costs little: beyond, one text stands below the other. */
    private static final long MOST_PAIRS = 1_000_000;

    static List<Difference> between(String before, String now) {
        return Change.between(Passage.paragraphs(before), Passage.paragraphs(now), MOST_PAIRS)
                .stream()
                .flatMap(
                        change ->
                                change.parts().stream()
                                        .map(text -> new Difference(change.kind(), text)))
                .toList();
    }
}
