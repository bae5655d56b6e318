package org.kith.community;

import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

/**
 * Offers in a form what another network shares of the same community or group, where nothing is
 * said yet. Nothing is written: whoever reads the form decides, and sends it.
 */
@Component
class SharedDescriptions {

    private final OtherNetworks others;
    private final Communities communities;

    SharedDescriptions(OtherNetworks others, Communities communities) {
        this.others = others;
        this.communities = communities;
    }

    /**
     * @param path of what is shared; where nothing is shared there, nothing is offered
     */
    Answers community(Network.Id here, Place.Id place, String path, Answers said) {
        return path.isEmpty()
                ? said
                : others.community(here, place, path, Language.EN)
                        .map(known -> said.plus(known.description()))
                        .orElse(said);
    }

    /**
     * @param path of what is shared; where nothing is shared there, nothing is offered
     */
    Answers group(Network.Id here, Community.Id community, String path, Answers said) {
        return path.isEmpty()
                ? said
                : communities
                        .find(here, community)
                        .flatMap(one -> others.group(here, one.place(), path))
                        .map(known -> said.plus(known.description()))
                        .orElse(said);
    }
}
