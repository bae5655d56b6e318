package org.kith.names;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A name, and what is written beside it to say which of its namesakes is meant: "Halle (Saale)",
 * "Salisbury, North Carolina", "Belgrade – Zemun".
 *
 * @param name without what stands beside it
 * @param within what it is a part of, or lies in or by; never empty
 */
public record Qualified(String name, List<String> within) {

    /** Code points: as much of a text as {@link Fold} reads. */
    private static final int LONGEST = 200;

    private static final int MOST_WITHIN = 4;
    private static final String OPENING = "(（,،，";
    private static final String MARKS = OPENING + ")）";
    private static final String STROKE = "/";
    private static final String[] BETWEEN = {" – ", " — ", " - ", STROKE};

    public Qualified {
        within = List.copyOf(within);
    }

    /**
     * The ways to read a text so, the likeliest first; empty where nothing stands beside a name. In
     * brackets and behind commas stands the whole, of two names with a dash between them the first
     * is most often the whole, and with a stroke either may be.
     */
    public static List<Qualified> readings(String text) {
        String read = first(text);
        int mark = mark(read);
        if (mark > 0) {
            return reading(read.substring(0, mark), parts(read.substring(mark)));
        }
        for (String between : BETWEEN) {
            String[] names = read.split(between, MOST_WITHIN + 1);
            if (names.length > 1) {
                var all = List.of(names);
                var last = reading(all.getLast(), all.subList(0, names.length - 1));
                var first = reading(all.getFirst(), all.subList(1, names.length));
                return Stream.of(between.equals(STROKE) ? first : last, last, first)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
            }
        }
        return List.of();
    }

    private static List<Qualified> reading(String name, List<String> within) {
        List<String> told =
                within.stream()
                        .map(String::strip)
                        .filter(words -> !Fold.fold(words).isEmpty())
                        .distinct()
                        .toList();
        return Fold.fold(name).isEmpty() || told.isEmpty()
                ? List.of()
                : List.of(new Qualified(name.strip(), told));
    }

    private static String first(String text) {
        return text.length() <= LONGEST || text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= text.length() && parts.size() < MOST_WITHIN; i++) {
            if (i == text.length() || MARKS.indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(from, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return parts;
    }

    /** Where the first bracket or comma stands that is not its beginning; negative without one. */
    static int mark(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
