package org.kith.web;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One answer of a list that programs walk through: ordered by id, so that nothing is seen twice or
 * missed while others write.
 *
 * @param next what to send as {@code after} for the next answer; null at the end
 */
public record Cursor<T>(List<T> items, @Nullable String next) {

    public static final int MOST = 200;

    /** What a program asked for, within what one answer holds. */
    public static int size(int asked) {
        return Math.clamp(asked, 1, MOST);
    }

    /** Of one item more than was asked for, the surplus only tells that there is more. */
    public static <T> Cursor<T> of(List<T> oneMore, int size, Function<T, UUID> id) {
        if (oneMore.size() <= size) {
            return new Cursor<>(oneMore, null);
        }
        var items = oneMore.subList(0, size);
        return new Cursor<>(items, id.apply(items.getLast()).toString());
    }

    /** The beginning where nothing, or nothing of ours, was sent. */
    public static UUID after(String sent) {
        try {
            return sent.isEmpty() ? new UUID(0, 0) : UUID.fromString(sent);
        } catch (IllegalArgumentException notOurs) {
            throw new NotHere();
        }
    }
}
