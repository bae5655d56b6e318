package org.kith.web;

import java.util.Map;
import java.util.UUID;

/** What an address names: the values of the variables of its route. */
public record Named(Map<String, String> variables) {

    public Named {
        variables = Map.copyOf(variables);
    }

    public String text(String variable) {
        var value = variables.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + variable + "}");
        }
        return value;
    }

    /** Nothing is there where the address has something else in the place of an id. */
    public UUID id(String variable) {
        try {
            return UUID.fromString(text(variable));
        } catch (IllegalArgumentException malformed) {
            throw new NotHere();
        }
    }
}
