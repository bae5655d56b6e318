package org.kith.story;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The words of stories, of each the original first, with the sides that approve them. */
@Repository
class StoryTexts {

    private final NetworkScope scope;

    StoryTexts(NetworkScope scope) {
        this.scope = scope;
    }

    private record Told(Story.Id story, StoryText text) {}

    /**
     * @param whole whether with their bodies, or with their titles alone
     */
    Map<Story.Id, List<StoryText>> of(
            Network.Id network, Collection<Story.Id> stories, boolean whole) {
        var told =
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                                                         select t.story_id, t.language, t.title, case when :whole then t.body else '' end as body, t.sha256,
                                                t.state, t.whose, t.translated_from, t.checked_at, t.changed_at, array(select a.side from story_approval a
                                                                                                           where a.network_id = t.network_id and a.story_id = t.story_id
                                                                                                             and a.language = t.language and a.sha256 = t.sha256) as approved,
                                                (select max(a.approved_at) from story_approval a
                                                 where a.network_id = t.network_id and a.story_id = t.story_id
                                                   and a.language = t.language and a.sha256 = t.sha256) as approved_at
                                                                                         from story_text t where t.network_id = :network and t.story_id = any(:stories)
                                                                                         order by t.whose <> 'original', t.language
                                                """)
                                        .param("network", network.value())
                                        .param("whole", whole)
                                        .param(
                                                "stories",
                                                stories.stream()
                                                        .map(Story.Id::value)
                                                        .toArray(UUID[]::new))
                                        .query(StoryTexts::told)
                                        .list());
        var texts = new HashMap<Story.Id, List<StoryText>>();
        told.forEach(
                one -> texts.computeIfAbsent(one.story(), id -> new ArrayList<>()).add(one.text()));
        return texts;
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(new Story.Id(row.getObject("story_id", UUID.class)), StoryRows.text(row));
    }
}
