package org.kith.moderation;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The part of an address that names a piece of content: /stories/a-day of /stories/a-day/draft.
 *
 * @param room the first word
 * @param name as it was written
 * @param below the word that follows; empty where nothing does
 */
record ContentPath(String room, String name, String below) {

    private static final int ROOM = 1;
    private static final int NAME = 2;

    /** Empty where it names nothing, as the address of a list. */
    static Optional<ContentPath> of(String path) {
        var parts = path.split("/", -1);
        return parts.length > NAME && parts[0].isEmpty() && !parts[NAME].isEmpty()
                ? Optional.of(
                        new ContentPath(
                                parts[ROOM],
                                parts[NAME],
                                parts.length == NAME + 1 ? "" : parts[NAME + 1]))
                : Optional.empty();
    }

    /**
     * As it was written, and as the id that it may be: one can be written in several ways, without
     * its first zeros too, and some words of a slug are one.
     */
    Stream<String> spellings() {
        return Stream.concat(Stream.of(toString()), id().map(id -> "/" + room + "/" + id).stream());
    }

    private Optional<UUID> id() {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException slug) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "/" + room + "/" + name;
    }
}
