package org.kith.media;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Who looks, in the eyes of this room. */
@Component
class Viewers {

    private final Representatives representatives;

    Viewers(Representatives representatives) {
        this.representatives = representatives;
    }

    Viewer of(Network.Id network, Actor actor) {
        return new Viewer(
                actor.person(),
                actor.may(Role.READER),
                actor.may(Role.COORDINATOR),
                actor.may(Role.REPRESENTATIVE)
                        ? representatives.groupsOf(network, actor)
                        : Set.of());
    }
}
