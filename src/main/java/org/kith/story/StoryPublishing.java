package org.kith.story;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.Map;

/** A story goes out to its readers, and is taken back. */
@Component
class StoryPublishing {

    private final NetworkScope scope;
    private final Audit audit;

    StoryPublishing(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /** Readers see it from now on, a joint one once both sides have approved it. */
    void publish(Network.Id network, Actor actor, Story story) {
        move(
                network,
                actor,
                "published",
                story,
                """
                update story set published_at = now(), taken_back_at = null
                where network_id = :network and id = :id and (published_at is null or taken_back_at is not null)
                """);
    }

    void takeBack(Network.Id network, Actor actor, Story story) {
        move(
                network,
                actor,
                "taken_back",
                story,
                """
                update story set taken_back_at = now()
                where network_id = :network and id = :id and published_at is not null and taken_back_at is null
                """);
    }

    private void move(Network.Id network, Actor actor, String action, Story story, String sql) {
        scope.in(
                network,
                db -> {
                    var moved =
                            db.sql(sql)
                                    .param("network", network.value())
                                    .param("id", story.id().value())
                                    .update();
                    if (moved == 1) {
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(
                                        action, "story", story.id().value(), null, Map.of()));
                    }
                    return moved;
                });
    }
}
