package org.kith.introduction;

import org.kith.community.Community;
import org.kith.matching.OnSuggestion;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How a community answers, where it is suggested. */
@Component
class RatesOnSuggestions implements OnSuggestion {

    private final Replies replies;

    RatesOnSuggestions(Replies replies) {
        this.replies = replies;
    }

    @Override
    public Map<Community.Id, String> of(
            Network network, Collection<Community.Id> communities, Frame frame) {
        var said = new HashMap<Community.Id, String>();
        replies.ofCommunities(network.id(), communities)
                .forEach(
                        (community, rate) -> {
                            if (rate.says()) {
                                said.put(new Community.Id(community), OnPages.words(rate, frame));
                            }
                        });
        return said;
    }
}
