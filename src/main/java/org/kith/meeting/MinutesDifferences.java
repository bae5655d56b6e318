package org.kith.meeting;

import org.kith.meeting.MinutesText.Passage;
import org.kith.meeting.MinutesText.Resolved;
import org.kith.shared.Change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What two versions of minutes have in common and what not, word by word. */
public final class MinutesDifferences {

    private static final Pattern WORDS = Pattern.compile("\\S+|\\s+");

    /** Five thousand words and spaces against as many; longer ones stand there as a whole. */
    private static final long MOST_PAIRS = 25_000_000;

    private MinutesDifferences() {}

    public record Piece(Change.Kind kind, String text) {}

    /**
     * One part that is not the same.
     *
     * @param part of what: its words are {@code meeting.minutes.part.<part>}
     */
    public record Compared(String part, List<Piece> pieces) {

        public Compared {
            pieces = List.copyOf(pieces);
        }
    }

    private record Part(String part, String text) {}

    static List<Compared> between(MinutesText before, MinutesText now) {
        var gone = parts(before);
        var fresh = parts(now);
        var compared = new ArrayList<Compared>();
        var keys = new LinkedHashMap<>(fresh);
        gone.forEach(keys::putIfAbsent);
        keys.forEach(
                (key, part) -> {
                    var was = gone.containsKey(key) ? gone.get(key).text() : "";
                    var is = fresh.containsKey(key) ? fresh.get(key).text() : "";
                    if (!was.equals(is)) {
                        compared.add(new Compared(part.part(), pieces(was, is)));
                    }
                });
        return compared;
    }

    static List<Piece> pieces(String before, String now) {
        return Change.between(words(before), words(now), MOST_PAIRS).stream()
                .map(change -> new Piece(change.kind(), String.join("", change.parts())))
                .toList();
    }

    private static Map<String, Part> parts(MinutesText text) {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("groups", new Part("groups", String.join("\n", text.groups())));
        for (Passage passage : text.passages()) {
            parts.put(
                    "item " + passage.item(),
                    new Part(
                            "item",
                            passage.text().isEmpty()
                                    ? ""
                                    : passage.title() + "\n" + passage.text()));
        }
        parts.put("also", new Part("also", text.also()));
        for (Resolved one : text.decisions()) {
            parts.put(
                    "decision " + one.id(),
                    new Part("decision", one.text() + "\n" + one.who() + "\n" + one.until()));
        }
        return parts;
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }
}
