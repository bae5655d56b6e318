package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;

import java.util.Set;

/**
 * Who looks.
 *
 * @param person null for a visitor
 * @param member whether they belong to the network
 * @param coordinates whether they keep its registry
 * @param own the groups that they speak for
 */
record Viewer(Person.@Nullable Id person, boolean member, boolean coordinates, Set<Group.Id> own) {

    Viewer {
        own = Set.copyOf(own);
    }

    boolean speaksFor(Piece piece) {
        return own.contains(piece.group());
    }

    /** Whether they may know who is in it. */
    boolean knowsWho(Piece piece) {
        return coordinates || speaksFor(piece);
    }

    /** Whether they see it itself, and not only that it is there. */
    boolean sees(Piece piece) {
        if (piece.isDraft()) {
            return person != null && person.equals(piece.keptBy());
        }
        return switch (piece.reach()) {
            case EVERYBODY -> true;
            case NETWORK -> member || knowsWho(piece);
            case GROUP -> knowsWho(piece);
            case NOBODY -> false;
        };
    }
}
