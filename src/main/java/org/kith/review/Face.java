package org.kith.review;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A record of a pair, as it is put beside the other.
 *
 * @param local its name in the script of its place, where that is another
 * @param address of its page
 */
public record Face(
        UUID id, String label, @Nullable String local, String address, List<Fact> facts) {

    /**
     * @param field key of the message that names it
     * @param values in the reader's language; empty where nothing is said
     */
    public record Fact(String field, List<String> values) {

        public Fact(String field, String value) {
            this(field, value.isBlank() ? List.of() : List.of(value));
        }
    }

    public Face {
        facts = List.copyOf(facts);
    }

    public List<String> values(String field) {
        return facts.stream()
                .filter(fact -> fact.field().equals(field))
                .findFirst()
                .map(Fact::values)
                .orElse(List.of());
    }
}
