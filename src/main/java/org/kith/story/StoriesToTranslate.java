package org.kith.story;

import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.Link;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.UUID;

/** Stories of which a translation is to be done or to be checked, the longest waiting first. */
@Repository
class StoriesToTranslate {

    private final NetworkScope scope;
    private final Stories stories;

    StoriesToTranslate(NetworkScope scope, Stories stories) {
        this.scope = scope;
        this.stories = stories;
    }

    List<Story> all(Network.Id network) {
        return scope.in(
                network,
                db ->
                        stories.read(
                                network,
                                db.sql(
                                        """
                                        select * from story s where network_id = :network and taken_back_at is null
                                          and not exists (select from hidden_content h
                                                          where h.network_id = :network and h.kind = 'story' and h.content_id = s.id)
                                          and exists (select from story_text t
                                                      where t.network_id = :network and t.story_id = s.id and t.state <> 'done')
                                        order by created_at, id limit 200
                                        """)));
    }

    /** Those that somebody writes. */
    List<Story> of(Network.Id network, StorySpeakers.Own own) {
        return scope.in(
                network,
                db ->
                        stories.read(
                                network,
                                db.sql(
                                                """
                                                select * from story s where network_id = :network and taken_back_at is null
                                                  and (group_id = any(:groups) or joint and link_id = any(:links))
                                                  and exists (select from story_text t
                                                              where t.network_id = :network and t.story_id = s.id and t.state <> 'done')
                                                order by created_at, id limit 200
                                                """)
                                        .param(
                                                "groups",
                                                own.groups().stream()
                                                        .map(Group.Id::value)
                                                        .toArray(UUID[]::new))
                                        .param(
                                                "links",
                                                own.links().stream()
                                                        .map(Link.Id::value)
                                                        .toArray(UUID[]::new))));
    }
}
