package org.kith.moderation;

import java.util.Optional;
import java.util.UUID;

/**
 * The part of an address that names a piece of content: /stories/a-day of /stories/a-day/draft.
 *
 * @param room the first word
 * @param name however it was written, as its page has it
 * @param whole whether nothing follows
 */
record ContentPath(String room, String name, boolean whole) {

    private static final int ROOM = 1;
    private static final int NAME = 2;

    /** Empty where it names nothing, as the address of a list. */
    static Optional<ContentPath> of(String path) {
        var parts = path.split("/", -1);
        return parts.length > NAME && parts[0].isEmpty() && !parts[NAME].isEmpty()
                ? Optional.of(
                        new ContentPath(parts[ROOM], name(parts[NAME]), parts.length == NAME + 1))
                : Optional.empty();
    }

    /** One id can be written in several ways, and names one thing. */
    private static String name(String typed) {
        try {
            return UUID.fromString(typed).toString();
        } catch (IllegalArgumentException slug) {
            return typed;
        }
    }

    @Override
    public String toString() {
        return "/" + room + "/" + name;
    }
}
