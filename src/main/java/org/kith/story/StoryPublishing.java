package org.kith.story;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.Map;

/** A story goes out to its readers, and is taken back. */
@Component
class StoryPublishing {

    private final NetworkScope scope;
    private final StoryHold hold;
    private final Audit audit;

    StoryPublishing(NetworkScope scope, StoryHold hold, Audit audit) {
        this.scope = scope;
        this.hold = hold;
        this.audit = audit;
    }

    /**
     * Readers see it from now on, a joint one once both sides have approved it. What a coordinator
     * took back only a coordinator publishes again, and nothing else in the place of its writers.
     */
    void publish(Network.Id network, Actor actor, Story story, boolean writes) {
        scope.in(
                network,
                db -> {
                    var moved =
                            db.sql(
                                            """
                                            update story set published_at = now(), taken_back_at = null, taken_back_by_coordinator = false
                                            where network_id = :network and id = :id
                                              and (published_at is null or taken_back_at is not null)
                                              and case when taken_back_by_coordinator then :coordinates else :writes end
                                            """)
                                    .param("coordinates", actor.may(Role.COORDINATOR))
                                    .param("writes", writes)
                                    .param("network", network.value())
                                    .param("id", story.id().value())
                                    .update();
                    return moved == 1 && write(network, actor, "published", story);
                });
    }

    /** Published again, a joint one asks both sides again. */
    void takeBack(Network.Id network, Actor actor, Story story) {
        scope.in(
                network,
                db -> {
                    var moved =
                            db.sql(
                                            """
                                            update story set taken_back_at = now(), taken_back_by_coordinator = :coordinates
                                            where network_id = :network and id = :id and published_at is not null and taken_back_at is null
                                            """)
                                    .param("coordinates", actor.may(Role.COORDINATOR))
                                    .param("network", network.value())
                                    .param("id", story.id().value())
                                    .update();
                    if (moved == 1) {
                        hold.forgetApprovals(network, story.id());
                    }
                    return moved == 1 && write(network, actor, "taken_back", story);
                });
    }

    private boolean write(Network.Id network, Actor actor, String action, Story story) {
        audit.write(
                network,
                actor,
                Audit.Change.of(action, "story", story.id().value(), null, Map.of()));
        return true;
    }
}
