package org.kith.settings;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Logos;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.springframework.stereotype.Component;

import java.util.function.UnaryOperator;

/** The policy of changing a network: what stood before and what stands now is written down. */
@Component
class Governing {

    private final NetworkScope scope;
    private final Networks networks;
    private final Logos logos;
    private final Audit audit;

    Governing(NetworkScope scope, Networks networks, Logos logos, Audit audit) {
        this.scope = scope;
        this.networks = networks;
        this.logos = logos;
        this.audit = audit;
    }

    void change(Network network, Actor actor, UnaryOperator<Network> change) {
        scope.in(
                network.id(),
                db -> {
                    var changed = networks.change(network.id(), change);
                    if (!changed.now().equals(changed.before())) {
                        audit.write(
                                network.id(),
                                actor,
                                Audit.Change.of(
                                        "changed",
                                        "network",
                                        network.id().value(),
                                        changed.before(),
                                        changed.now()));
                    }
                    return changed;
                });
    }

    void show(Network network, Actor actor, Picture.Fine logo) {
        scope.in(
                network.id(),
                db -> {
                    logos.keep(network.id(), logo.png());
                    change(network, actor, one -> one.with(one.settings().logo(logo.hash())));
                    return logo;
                });
    }

    void showNone(Network network, Actor actor) {
        scope.in(
                network.id(),
                db -> {
                    logos.remove(network.id());
                    change(network, actor, one -> one.with(one.settings().logo(null)));
                    return network;
                });
    }
}
