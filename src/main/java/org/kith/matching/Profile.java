package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Point;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Interest;

import java.util.Set;

/**
 * What is known of a candidate when it is weighed.
 *
 * @param population of its place, 0 where unknown
 * @param links running ones in this network
 * @param everLinked whether it had a friend in this network, then or now
 * @param looksIn countries in which it looks for a partner; empty: anywhere
 * @param groups forms of the groups that act for it
 * @param seeks codes of what these groups seek from a friend
 * @param offers and of what they can give
 */
record Profile(
        Candidate who,
        Community.Kind kind,
        @Nullable String country,
        @Nullable Point at,
        int population,
        int links,
        boolean everLinked,
        boolean looking,
        Set<Interest> interests,
        Set<String> languages,
        Set<String> looksIn,
        Set<Group.Form> groups,
        Set<String> seeks,
        Set<String> offers) {

    boolean looksIn(@Nullable String theCountry) {
        return looking && (looksIn.isEmpty() || theCountry != null && looksIn.contains(theCountry));
    }

    boolean is(Community.Id community) {
        return who instanceof Candidate.Registered(var id, var place) && id.equals(community);
    }
}
