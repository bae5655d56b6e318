package org.kith.account;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * Who acts, and as what, in the network of the request.
 *
 * @param person null for a visitor and for the program itself
 * @param name as the audit shows it
 */
public record Actor(Person.@Nullable Id person, String name, Role role) {

    public static final Actor VISITOR = new Actor(null, "visitor", Role.VISITOR);

    /** The program at work on its own account, for instance when it loads what it ships. */
    public static final Actor KITH = new Actor(null, "Kith", Role.OPERATOR);

    public boolean may(Role needed) {
        return role.includes(needed);
    }

    public boolean signedIn() {
        return person != null;
    }

    /** For work that only somebody signed in reaches. */
    public Person.Id personId() {
        return Objects.requireNonNull(person, "nobody is signed in");
    }
}
