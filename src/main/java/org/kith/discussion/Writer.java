package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;

/**
 * Who wrote something.
 *
 * @param person null where nobody knows any more
 * @param name as it was then; null where they have asked to be forgotten
 */
public record Writer(Person.@Nullable Id person, @Nullable String name) {

    /** What erasing leaves of a name. */
    private static final String FORGOTTEN = "—";

    static Writer kept(Person.@Nullable Id person, @Nullable String name) {
        return new Writer(person, FORGOTTEN.equals(name) ? null : name);
    }

    static Writer of(Actor actor) {
        return new Writer(actor.person(), actor.name());
    }

    boolean is(Actor actor) {
        return actor.signedIn() && actor.personId().equals(person);
    }
}
