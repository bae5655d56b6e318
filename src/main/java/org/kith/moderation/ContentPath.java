package org.kith.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The part of an address that names a piece of content: /stories/a-day of /stories/a-day/draft.
 *
 * @param of what it belongs to, as /links/here-and-there of /links/here-and-there/agreements/id;
 *     empty where it stands by itself
 * @param room the first word
 * @param name as it was written
 * @param below the word that follows; empty where nothing does
 */
record ContentPath(String of, String room, String name, String below) {

    /** Content belongs to content, and to nothing deeper. */
    private static final int DEEPEST = 3;

    /** Of an id, however it is written. */
    private static final int HYPHENS = 4;

    ContentPath(String room, String name, String below) {
        this("", room, name, below);
    }

    /** All that it names, the innermost first; none where it is the address of a list. */
    static List<ContentPath> in(String path) {
        var parts = path.split("/", -1);
        var all = new ArrayList<ContentPath>();
        for (var at = 1; at <= DEEPEST && isNamed(parts, at); at += 2) {
            all.addFirst(
                    new ContentPath(
                            String.join("/", Arrays.copyOf(parts, at)),
                            parts[at],
                            parts[at + 1],
                            at + 2 < parts.length ? parts[at + 2] : ""));
        }
        return all;
    }

    private static boolean isNamed(String[] parts, int at) {
        return parts[0].isEmpty() && at + 1 < parts.length && !parts[at + 1].isEmpty();
    }

    /** The first word of what it belongs to; empty where it stands by itself. */
    String within() {
        return of.isEmpty() ? "" : of.split("/", -1)[1];
    }

    /**
     * As it was written, and as the id that it may be: one can be written in several ways, without
     * its first zeros too, and some words of a slug are one.
     */
    Stream<String> spellings() {
        return Stream.concat(
                Stream.of(toString()), id().map(id -> of + "/" + room + "/" + id).stream());
    }

    private Optional<UUID> id() {
        if (name.chars().filter(c -> c == '-').count() != HYPHENS) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException slug) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return of + "/" + room + "/" + name;
    }
}
