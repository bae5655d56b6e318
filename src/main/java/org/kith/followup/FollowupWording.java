package org.kith.followup;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

/** Organisers word the questions, until they are sent: from then on they are as they are. */
@Component
class FollowupWording {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final Followups followups;
    private final Audit audit;

    FollowupWording(NetworkScope scope, Gatherings gatherings, Followups followups, Audit audit) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.followups = followups;
        this.audit = audit;
    }

    enum Heard {
        DONE,
        SENT,
        TOO_MANY,
        OVERTAKEN
    }

    Heard add(Network.Id network, Actor actor, FollowupQuestion one) {
        return scope.in(
                network,
                db -> {
                    var now = held(network, one.gathering());
                    if (now.isSent()) {
                        return Heard.SENT;
                    }
                    if (now.questions().stream().anyMatch(q -> q.id().equals(one.id()))) {
                        return Heard.DONE;
                    }
                    if (now.questions().size() >= FollowupQuestion.MOST) {
                        return Heard.TOO_MANY;
                    }
                    followups.add(network, one);
                    write(network, actor, one.gathering());
                    return Heard.DONE;
                });
    }

    Heard change(Network.Id network, Actor actor, FollowupQuestion one) {
        return scope.in(
                network,
                db -> {
                    if (held(network, one.gathering()).isSent()) {
                        return Heard.SENT;
                    }
                    if (!followups.change(network, one)) {
                        return Heard.OVERTAKEN;
                    }
                    write(network, actor, one.gathering());
                    return Heard.DONE;
                });
    }

    Heard remove(Network.Id network, Actor actor, FollowupQuestion one) {
        return scope.in(
                network,
                db -> {
                    if (held(network, one.gathering()).isSent()) {
                        return Heard.SENT;
                    }
                    followups.remove(network, one.id());
                    write(network, actor, one.gathering());
                    return Heard.DONE;
                });
    }

    private Followup held(Network.Id network, Gathering.Id gathering) {
        gatherings.hold(network, gathering);
        return followups.of(network, gathering);
    }

    private void write(Network.Id network, Actor actor, Gathering.Id gathering) {
        audit.write(
                network,
                actor,
                Audit.Change.of("worded_follow_up", "gathering", gathering.value(), null, null));
    }
}
