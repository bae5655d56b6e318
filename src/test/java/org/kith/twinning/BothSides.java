package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.twinning.StatedStage.Voice;
import org.springframework.stereotype.Component;

import java.util.List;

/** A link between Camden (a) and Abu Dis (b), and the people of each side, for tests. */
@Component
public class BothSides {

    private final Friends friends;
    private final Links links;
    private final Carriers carriers;

    BothSides(Friends friends, Links links, Carriers carriers) {
        this.friends = friends;
        this.links = links;
        this.carriers = carriers;
    }

    /**
     * @param anna speaks for Camden
     * @param huda speaks for Abu Dis
     */
    public record Scene(
            Network network,
            Link link,
            Person anna,
            Person huda,
            Person coordinator,
            Actor first,
            Actor second,
            Actor keeping) {}

    public Scene in(Network network) {
        var camden = friends.community(network, "Camden");
        var abuDis = friends.community(network, "Abu Dis");
        var anna = friends.person(network, Role.REPRESENTATIVE);
        var huda = friends.person(network, Role.REPRESENTATIVE);
        var coordinator = friends.person(network, Role.COORDINATOR);
        var link = Link.between(Link.Kind.TWINNING, List.of(camden.id()), List.of(abuDis.id()));
        links.record(network.id(), Actor.KITH, link, null);
        Group carrying = friends.group(network, camden, "Camden Abu Dis Friends", anna.mail());
        carriers.carry(network.id(), Actor.KITH, link.id(), Sides.Side.A, carrying.id());
        friends.group(network, abuDis, "Friends of Camden", huda.mail());
        return new Scene(
                network,
                links.find(network.id(), link.id()).orElseThrow(),
                anna,
                huda,
                coordinator,
                friends.actor(network, anna),
                friends.actor(network, huda),
                friends.actor(network, coordinator));
    }

    static StatedStage said(Voice voice, Link.Stage stage, String on) {
        return StatedStage.of(stage, new PartialDate(on), voice);
    }
}
