package org.kith.experience;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.story.Story;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which groups say that an entry helped them. */
@Repository
class Helped {

    private final NetworkScope scope;
    private final Audit audit;

    Helped(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /** The first that said so first. */
    List<Group.Id> by(Network.Id network, Story.Id story) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select group_id from library_helped
                                        where network_id = :network and story_id = :story order by said_at, group_id
                                        """)
                                .param("network", network.value())
                                .param("story", story.value())
                                .query((row, n) -> new Group.Id(row.getObject(1, UUID.class)))
                                .list());
    }

    /** Saying it twice is saying it once. */
    void say(Network.Id network, Actor actor, Story.Id story, Group.Id group) {
        write(
                network,
                actor,
                "helped",
                story,
                group,
                """
                insert into library_helped (network_id, story_id, group_id) values (:network, :story, :group)
                on conflict do nothing
                """);
    }

    void takeBack(Network.Id network, Actor actor, Story.Id story, Group.Id group) {
        write(
                network,
                actor,
                "helped_no_more",
                story,
                group,
                """
                delete from library_helped where network_id = :network and story_id = :story and group_id = :group
                """);
    }

    private void write(
            Network.Id network,
            Actor actor,
            String action,
            Story.Id story,
            Group.Id group,
            String sql) {
        scope.in(
                network,
                db -> {
                    var changed =
                            db.sql(sql)
                                    .param("network", network.value())
                                    .param("story", story.value())
                                    .param("group", group.value())
                                    .update();
                    if (changed == 1) {
                        var facts = Map.of("group", group.toString());
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(action, "story", story.value(), null, facts));
                    }
                    return changed;
                });
    }
}
