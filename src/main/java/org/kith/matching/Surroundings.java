package org.kith.matching;

import org.kith.community.Community;
import org.kith.place.Place;

import java.util.Map;
import java.util.Set;

/**
 * What links say about an asker: those of this network, and the twin towns of the world.
 *
 * @param neighbours whom its neighbours are linked with
 * @param ties running links of its country with others, by country
 * @param friends its own partners now
 * @param formerFriends its own partners whose links have ended
 * @param asked so many twin towns of the world were asked
 * @param told what they tell of places in the scope of a wish
 */
record Surroundings(
        Neighbourhood neighbours,
        Map<String, Integer> ties,
        Set<Community.Id> friends,
        Set<Community.Id> formerFriends,
        int asked,
        Map<Place.Id, LinksOfTheWorld.Likelier> told) {

    Surroundings with(int links, Map<Place.Id, LinksOfTheWorld.Likelier> what) {
        return new Surroundings(neighbours, ties, friends, formerFriends, links, what);
    }
}
