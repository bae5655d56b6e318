package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;

/**
 * Who wrote something.
 *
 * @param name as it was then; null where they have asked to be forgotten, as the id is
 */
public record Writer(Person.@Nullable Id person, @Nullable String name) {

    static Writer of(Actor actor) {
        return new Writer(actor.person(), actor.name());
    }

    boolean is(Actor actor) {
        return actor.signedIn() && actor.personId().equals(person);
    }
}
