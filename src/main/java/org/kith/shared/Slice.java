package org.kith.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param number counted from 1
 * @param size how many items a full page holds
 * @param total how many items the whole list holds
 */
public record Slice<T>(List<T> items, int number, int size, long total) {

    public Slice {
        items = List.copyOf(items);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public <R> Slice<R> map(Function<T, R> each) {
        return new Slice<>(items.stream().map(each).toList(), number, size, total);
    }
}
