package org.kith.agreement;

import org.kith.shared.Change;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What two texts have in common and what not, word by word. */
public final class Differences {

    private static final Pattern WORDS = Pattern.compile("\\S+|\\s+");

    /** Ten thousand words and spaces against as many: more than a text may have in any language. */
    private static final long MOST_PAIRS = 100_000_000;

    private Differences() {}

    public record Piece(Change.Kind kind, String text) {}

    static List<Piece> between(String before, String after) {
        return Change.between(words(before), words(after), MOST_PAIRS).stream()
                .map(change -> new Piece(change.kind(), String.join("", change.parts())))
                .toList();
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }
}
