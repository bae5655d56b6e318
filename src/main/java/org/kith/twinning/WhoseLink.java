package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.NotHere;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** A link is of those who speak for one of its sides. */
@Component
public class WhoseLink implements Owning {

    private final Links links;
    private final Speakers speakers;

    WhoseLink(Links links, Speakers speakers) {
        this.links = links;
        this.speakers = speakers;
    }

    @Override
    public String who() {
        return "who speaks for a side of the link";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        var link = links.find(network, named.text("slug")).orElseThrow(NotHere::new);
        return !speakers.sidesOf(network, actor, link).isEmpty();
    }
}
