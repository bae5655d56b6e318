package org.kith.community;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a program sent, as the fields of the form that a person would have filled in. */
final class Sent {

    private static final int MOST = 100;

    private Sent() {}

    static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, List.of(value));
        }
    }

    /** Of a longer list, and of nothing, no code is wanted. */
    static List<String> codes(@Nullable List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream().limit(MOST).filter(Objects::nonNull).toList();
    }
}
