package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.NotHere;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.stream.Collectors;

/** A stated stage can be taken back by who speaks for the side whose word it is. */
@Component
class WhoseFact implements Owning {

    private final Links links;
    private final Facts facts;
    private final Speakers speakers;

    WhoseFact(Links links, Facts facts, Speakers speakers) {
        this.links = links;
        this.facts = facts;
        this.speakers = speakers;
    }

    @Override
    public String who() {
        return "who speaks for the side whose word it is";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        var link = links.find(network, named.text("slug")).orElseThrow(NotHere::new);
        return theirs(network, actor, link).contains(new StatedStage.Id(named.id("fact")));
    }

    /** The facts of a link that the actor may take back. */
    Set<StatedStage.Id> takenBackBy(Network.Id network, Actor actor, Link link) {
        if (!actor.may(Role.REPRESENTATIVE)) {
            return Set.of();
        }
        return actor.may(Role.COORDINATOR)
                ? facts.of(network, link.id()).stream()
                        .map(StatedStage::id)
                        .collect(Collectors.toSet())
                : theirs(network, actor, link);
    }

    private Set<StatedStage.Id> theirs(Network.Id network, Actor actor, Link link) {
        var own = speakers.sidesOf(network, actor, link);
        return facts.of(network, link.id()).stream()
                .filter(fact -> own.stream().anyMatch(fact.saidBy()::includes))
                .map(StatedStage::id)
                .collect(Collectors.toSet());
    }
}
