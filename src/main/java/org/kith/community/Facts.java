package org.kith.community;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said of something, by field, as its history keeps it. */
final class Facts {

    private final Map<String, Object> said = new LinkedHashMap<>();

    void put(String field, @Nullable Object fact) {
        var nothing =
                fact == null
                        || fact.equals("")
                        || fact instanceof Collection<?> many && many.isEmpty();
        if (!nothing) {
            said.put(field, fact);
        }
    }

    Map<String, Object> asMap() {
        return said;
    }
}
