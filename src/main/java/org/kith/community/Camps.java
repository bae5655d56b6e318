package org.kith.community;

import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.place.Places;
import org.springframework.stereotype.Component;

/**
 * Which groups act for people of a refugee camp: by the community, or by where it is, as a school
 * in a camp.
 */
@Component
class Camps {

    private final Groups groups;
    private final Communities communities;
    private final Places places;

    Camps(Groups groups, Communities communities, Places places) {
        this.groups = groups;
        this.communities = communities;
        this.places = places;
    }

    boolean has(Network.Id network, Group.Id group) {
        return groups.find(network, group)
                .flatMap(one -> communities.find(network, one.community()))
                .filter(one -> one.kind() == Community.Kind.REFUGEE_CAMP || isCamp(one))
                .isPresent();
    }

    private boolean isCamp(Community community) {
        return places.find(community.place())
                .filter(place -> place.kind() == Place.Kind.CAMP)
                .isPresent();
    }
}
