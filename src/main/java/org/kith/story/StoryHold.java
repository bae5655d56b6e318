package org.kith.story;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Holds a story while it changes: what is decided about it is decided about how it stands then. */
@Component
class StoryHold {

    private final NetworkScope scope;
    private final Stories stories;

    StoryHold(NetworkScope scope, Stories stories) {
        this.scope = scope;
        this.stories = stories;
    }

    /** As it stands; until the transaction ends nobody else changes it. */
    Story of(Network.Id network, Story.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id from story where network_id = :network and id = :id for update
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(UUID.class)
                                .single());
        return stories.find(network, id).orElseThrow();
    }

    /** Who approved what was there before has not approved what comes now. */
    void forgetApprovals(Network.Id network, Story.Id story) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from story_approval where network_id = :network and story_id = :story
                                        """)
                                .param("network", network.value())
                                .param("story", story.value())
                                .update());
    }

    /** The same of one language. */
    void forgetApprovals(Network.Id network, Story.Id story, Language language) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from story_approval
                                        where network_id = :network and story_id = :story and language = :language
                                        """)
                                .param("network", network.value())
                                .param("story", story.value())
                                .param("language", language.code())
                                .update());
    }
}
