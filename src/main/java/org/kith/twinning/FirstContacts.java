package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.community.Community;
import org.kith.community.Recorded;
import org.kith.community.RecordingTurn;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Links that begin when two communities have come to know each other. */
@Component
public class FirstContacts {

    private final NetworkScope scope;
    private final Links links;
    private final LinkLists lists;
    private final Facts facts;

    FirstContacts(NetworkScope scope, Links links, LinkLists lists, Facts facts) {
        this.scope = scope;
        this.links = links;
        this.lists = lists;
        this.facts = facts;
    }

    /** A link of the two that is not over, if there is one: the first that was recorded. */
    public Optional<LinkRow> standing(
            Network.Id network, Community.Id one, Community.Id other, Language language) {
        return lists
                .of(network, links.between(network, List.of(one), List.of(other)), language)
                .stream()
                .filter(row -> row.stage() == null || !row.stage().over())
                .findFirst();
    }

    /**
     * The link of the two: the one that stands, or a new one at stage "contact" that both sides
     * state as of today.
     */
    public Link begin(Network.Id network, Actor actor, Community.Id one, Community.Id other) {
        return scope.in(
                network,
                db -> {
                    RecordingTurn.take(db, network);
                    var standing = standing(network, one, other, Language.EN);
                    return standing.isPresent()
                            ? links.find(network, standing.get().id()).orElseThrow()
                            : recorded(network, actor, one, other);
                });
    }

    private Link recorded(Network.Id network, Actor actor, Community.Id one, Community.Id other) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var before = links.between(network, List.of(one), List.of(other));
        var link = Link.between(Link.Kind.CONTACT, List.of(one), List.of(other));
        var recorded =
                links.record(
                        network,
                        actor,
                        before.isEmpty() ? link : link.differentBecause("since " + today),
                        null);
        var here =
                switch (recorded) {
                    case Recorded.Added<Link>(Link added) -> added;
                    case Recorded.AlreadyHere<Link>(Link same) -> same;
                };
        facts.state(
                network,
                actor,
                here.id(),
                StatedStage.of(Link.Stage.CONTACT, PartialDate.of(today), StatedStage.Voice.BOTH),
                null);
        return here;
    }
}
