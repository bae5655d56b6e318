package org.kith.agreement;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.twinning.Links;
import org.kith.twinning.Speakers;
import org.kith.web.Named;
import org.kith.web.NotHere;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** An agreement is of those who speak for one of the sides of its link. */
@Component
class WhoseAgreement implements Owning {

    private final Links links;
    private final Speakers speakers;
    private final Agreements agreements;

    WhoseAgreement(Links links, Speakers speakers, Agreements agreements) {
        this.links = links;
        this.speakers = speakers;
        this.agreements = agreements;
    }

    @Override
    public String who() {
        return "who speaks for a side of the agreement's link";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        var link = links.find(network, named.text("slug")).orElseThrow(NotHere::new);
        return agreements
                        .find(network, new Agreement.Id(named.id("agreement")))
                        .filter(agreement -> agreement.link().equals(link.id()))
                        .isPresent()
                && !speakers.sidesOf(network, actor, link).isEmpty();
    }
}
