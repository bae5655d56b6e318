package org.kith.community;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two wrote one thing. The later keeps what they typed, gets the other's words where they had
 * changed nothing themselves, and reads all that the other changed before anything is kept.
 *
 * @param typed by the later, with what it was written upon
 * @param asked what that means, by field
 * @param standing what the other made of it, by field
 * @param shown the same as the form shows it to this reader
 */
public record BothWrote(
        Answers typed,
        Map<String, List<String>> asked,
        Map<String, List<String>> standing,
        Map<String, List<String>> shown) {

    public BothWrote(
            Answers typed, Map<String, List<String>> asked, Map<String, List<String>> standing) {
        this(typed, asked, standing, standing);
    }

    /** Whether the other wrote nothing that the later has not read, or has written as well. */
    public boolean isRead() {
        return fields().noneMatch(this::isUnread);
    }

    /** What the other changed and the later did not, in the reader's words. */
    public List<Upon.Theirs> theirs(List<Upon.Field> fields) {
        return fields.stream()
                .filter(field -> isUnread(field.name()))
                .map(
                        field ->
                                new Upon.Theirs(
                                        field.label(),
                                        in(shown, field.name()).stream()
                                                .map(field.said())
                                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    /** The form for whoever has read that. */
    public Answers together() {
        var both = new HashMap<>(typed.asTyped());
        fields().filter(field -> isUnread(field) && isLeft(field))
                .forEach(
                        field -> {
                            both.remove(field);
                            both.putAll(stands(field));
                        });
        return Upon.form(both, Upon.stamp(standing));
    }

    private Map<String, List<String>> stands(String field) {
        return in(shown, field).isEmpty()
                ? Map.of()
                : Map.of(field, shown.getOrDefault(field, List.of()));
    }

    private Stream<String> fields() {
        return Stream.concat(asked.keySet().stream(), standing.keySet().stream()).distinct();
    }

    private boolean isUnread(String field) {
        var now = in(standing, field);
        return !in(asked, field).equals(now) && !Upon.hash(now).equals(upon(field));
    }

    /** Whether the later has left it as it was. */
    private boolean isLeft(String field) {
        return Upon.hash(in(asked, field)).equals(upon(field));
    }

    /** Null where the form says nothing: then nothing of what stands was read. */
    private @Nullable String upon(String field) {
        var stamp = Upon.read(typed);
        return stamp.isEmpty()
                ? null
                : Upon.hashes(stamp).getOrDefault(field, Upon.hash(List.of()));
    }

    private static List<String> in(Map<String, List<String>> fields, String field) {
        return Upon.kept(fields.getOrDefault(field, List.of()));
    }
}
