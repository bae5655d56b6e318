package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.NotHere;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A stated stage can be taken back by who stated it and by those who carry the link. */
@Component
class WhoseFact implements Owning {

    private final Links links;
    private final Facts facts;
    private final Carriers carriers;
    private final Representatives representatives;

    WhoseFact(Links links, Facts facts, Carriers carriers, Representatives representatives) {
        this.links = links;
        this.facts = facts;
        this.carriers = carriers;
        this.representatives = representatives;
    }

    @Override
    public String who() {
        return "who stated the stage, and who speaks for a group that carries the link";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        var link = links.find(network, named.text("slug")).orElseThrow(NotHere::new);
        return theirs(network, actor, link.id()).contains(new StatedStage.Id(named.id("fact")));
    }

    /** The facts of a link that the actor may take back. */
    Set<StatedStage.Id> takenBackBy(Network.Id network, Actor actor, Link.Id link) {
        if (!actor.may(Role.REPRESENTATIVE)) {
            return Set.of();
        }
        return actor.may(Role.COORDINATOR) ? all(network, link) : theirs(network, actor, link);
    }

    private Set<StatedStage.Id> theirs(Network.Id network, Actor actor, Link.Id link) {
        var own = representatives.groupsOf(network, actor);
        var carried =
                carriers.of(network, link).stream()
                        .map(Carrier::group)
                        .filter(Objects::nonNull)
                        .anyMatch(own::contains);
        return carried ? all(network, link) : facts.statedBy(network, link, actor.personId());
    }

    private Set<StatedStage.Id> all(Network.Id network, Link.Id link) {
        return facts.of(network, link).stream().map(StatedStage::id).collect(Collectors.toSet());
    }
}
