package org.kith.community;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to turn to in a group. Two are asked for, so that a group outlives one of them. Shown to
 * representatives and coordinators only.
 *
 * @param role what they are in the group, in its own words
 */
public record GroupContact(
        String name, @Nullable String role, @Nullable String mail, @Nullable String phone) {

    /** How many a group should name. */
    public static final int ASKED_FOR = 2;
}
