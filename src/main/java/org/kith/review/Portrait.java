package org.kith.review;

import java.util.List;

/** A record as it is put beside another: what it is called, and what it says field by field. */
public record Portrait(Named named, List<Fact> facts) {

    /**
     * @param field key of the message that names it
     * @param values in the reader's language; empty where nothing is said
     */
    public record Fact(String field, List<String> values) {

        public Fact {
            values = values.stream().filter(value -> !value.isBlank()).toList();
        }
    }

    public Portrait {
        facts = List.copyOf(facts);
    }

    static Fact fact(String field, String... values) {
        return new Fact(field, List.of(values));
    }

    static Fact fact(String field, List<String> values) {
        return new Fact(field, values);
    }

    public List<String> values(String field) {
        return facts.stream()
                .filter(fact -> fact.field().equals(field))
                .findFirst()
                .map(Fact::values)
                .orElse(List.of());
    }
}
