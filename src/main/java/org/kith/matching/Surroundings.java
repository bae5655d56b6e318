package org.kith.matching;

import org.kith.community.Community;

import java.util.Map;
import java.util.Set;

/**
 * What the links of this network say about an asker.
 *
 * @param neighbours whom its neighbours are linked with
 * @param ties running links of its country with others, by country
 * @param friends its own partners now
 * @param formerFriends its own partners whose links have ended
 */
record Surroundings(
        Neighbourhood neighbours,
        Map<String, Integer> ties,
        Set<Community.Id> friends,
        Set<Community.Id> formerFriends) {}
