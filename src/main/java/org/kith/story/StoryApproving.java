package org.kith.story;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.kith.twinning.Sides;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Set;

/** A side of a link stands by the very words of a joint story in one language. */
@Component
class StoryApproving {

    private final NetworkScope scope;
    private final Audit audit;

    StoryApproving(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * Approving twice is approving once; a word for words that are no longer there counts for
     * nothing.
     */
    void approve(
            Network.Id network, Actor actor, Story story, StoryText text, Set<Sides.Side> sides) {
        for (var side : sides) {
            if (!text.approved().contains(side)) {
                approve(network, actor, story, text, side);
            }
        }
    }

    private void approve(
            Network.Id network, Actor actor, Story story, StoryText text, Sides.Side side) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    insert into story_approval (id, network_id, story_id, language, side, sha256, approved_by, approved_name)
                                    values (:id, :network, :story, :language, :side, :sha, :person, :name)
                                    """)
                            .param("id", Uuid7.next())
                            .param("network", network.value())
                            .param("story", story.id().value())
                            .param("language", text.language().code())
                            .param("side", side.code())
                            .param("sha", text.sha256())
                            .param("person", actor.personId().value())
                            .param("name", actor.name())
                            .update();
                    audit.write(
                            network,
                            actor,
                            Audit.Change.of(
                                    "approved",
                                    "story",
                                    story.id().value(),
                                    null,
                                    Map.of(
                                            "language",
                                            text.language().code(),
                                            "side",
                                            side.code(),
                                            "sha256",
                                            text.sha256())));
                    return side;
                });
    }
}
