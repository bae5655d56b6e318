package org.kith.story;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.names.Slug;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A story is written and changed. */
@Component
class StoryWriting {

    private final NetworkScope scope;
    private final Stories stories;
    private final StoryPictures pictures;
    private final StoryHold hold;
    private final Audit audit;

    StoryWriting(
            NetworkScope scope,
            Stories stories,
            StoryPictures pictures,
            StoryHold hold,
            Audit audit) {
        this.scope = scope;
        this.stories = stories;
        this.pictures = pictures;
        this.hold = hold;
        this.audit = audit;
    }

    /** What became of a change of the original. */
    sealed interface Outcome {

        record Kept(Story story) implements Outcome {}

        /** Somebody else has changed the words or the facts since this change was begun. */
        record ChangedMeanwhile(Story now) implements Outcome {}
    }

    Story add(Network.Id network, Actor actor, Story story) {
        return scope.in(
                network,
                db -> {
                    var slug = insert(db, network, actor, story);
                    var text = story.original();
                    db.sql(
                                    """
                                    insert into story_text (network_id, story_id, language, title, body, sha256, state, whose, checked_at, found)
                                    values (:network, :story, :language, :title, :body, :sha, 'done', 'original', now(),
                                            setweight(to_tsvector('simple', :titleWords), 'A') || to_tsvector('simple', :bodyWords))
                                    """)
                            .param("network", network.value())
                            .param("story", story.id().value())
                            .param("language", text.language().code())
                            .param("title", text.title())
                            .param("body", text.body())
                            .param("sha", text.sha256())
                            .param("titleWords", Findable.text(text.title()))
                            .param("bodyWords", Findable.text(text.body()))
                            .update();
                    pictures.put(network, story.id(), story.facts().pictures());
                    write(network, actor, "added", story, Map.of("title", text.title()));
                    return stories.find(network, slug).orElseThrow();
                });
    }

    /**
     * Its translations are to be checked again where the words are others; both sides of a joint
     * one are asked again whatever has changed.
     *
     * @param based how it stood when the change was begun
     */
    Outcome change(Network.Id network, Actor actor, Story story, String based) {
        return scope.in(
                network,
                db -> {
                    var before = hold.of(network, story.id());
                    if (!before.stand().equals(based)) {
                        return new Outcome.ChangedMeanwhile(before);
                    }
                    var after = story.saying(story.facts().after(before.facts()), story.original());
                    if (!after.stand().equals(before.stand())) {
                        hold.forgetApprovals(network, story.id());
                    }
                    changeFacts(db, network, after);
                    if (!after.facts().pictures().equals(before.facts().pictures())) {
                        pictures.put(network, story.id(), after.facts().pictures());
                    }
                    if (!after.original().sha256().equals(before.original().sha256())) {
                        changeWords(db, network, after);
                    }
                    write(
                            network,
                            actor,
                            "changed",
                            story,
                            Map.of("title", story.original().title()));
                    return new Outcome.Kept(stories.find(network, story.id()).orElseThrow());
                });
    }

    private static void changeFacts(JdbcClient db, Network.Id network, Story story) {
        db.sql(
                        """
                        update story set joint = :joint, written_on = :writtenOn, about_when = :aboutWhen, circle = :circle,
                               kind = :kind, stages = :stages, link_kinds = :linkKinds, nameless = :nameless
                        where network_id = :network and id = :id
                        """)
                .params(StoryRows.facts(story))
                .param("network", network.value())
                .param("id", story.id().value())
                .update();
    }

    private static void changeWords(JdbcClient db, Network.Id network, Story story) {
        var text = story.original();
        db.sql(
                        """
                        update story_text set title = :title, body = :body, sha256 = :sha, changed_at = now(),
                               found = setweight(to_tsvector('simple', :titleWords), 'A') || to_tsvector('simple', :bodyWords)
                        where network_id = :network and story_id = :story and whose = 'original'
                        """)
                .param("title", text.title())
                .param("body", text.body())
                .param("sha", text.sha256())
                .param("titleWords", Findable.text(text.title()))
                .param("bodyWords", Findable.text(text.body()))
                .param("network", network.value())
                .param("story", story.id().value())
                .update();
        db.sql(
                        """
                        update story_text set state = 'to_check'
                        where network_id = :network and story_id = :story and whose <> 'original' and state = 'done'
                        """)
                .param("network", network.value())
                .param("story", story.id().value())
                .update();
    }

    private static String insert(JdbcClient db, Network.Id network, Actor actor, Story story) {
        var title = Slug.of(story.original().title());
        var wanted = title.isEmpty() || title.equals("new") ? "story" : title;
        var tail = story.id().toString().substring(28);
        return Stream.concat(
                        Stream.of(wanted),
                        IntStream.range(0, 3).mapToObj(n -> wanted + "-" + tail.substring(n * 3)))
                .filter(slug -> insert(db, network, actor, story, slug) == 1)
                .findFirst()
                .orElseThrow();
    }

    private static int insert(
            JdbcClient db, Network.Id network, Actor actor, Story story, String slug) {
        return db.sql(
                        """
                        insert into story (id, network_id, slug, group_id, link_id, joint, language, written_on, about_when, circle, created_by,
                                           kind, stages, link_kinds, nameless)
                        values (:id, :network, :slug, :group, :link, :joint, :language, :writtenOn, :aboutWhen, :circle, :actor,
                                :kind, :stages, :linkKinds, :nameless)
                        on conflict (network_id, slug) do nothing
                        """)
                .params(StoryRows.facts(story))
                .param("id", story.id().value())
                .param("network", network.value())
                .param("slug", slug)
                .param("group", story.group().value())
                .param("link", story.link() == null ? null : story.link().value())
                .param("language", story.facts().language().code())
                .param("actor", actor.personId().value())
                .update();
    }

    private void write(
            Network.Id network,
            Actor actor,
            String action,
            Story story,
            Map<String, String> facts) {
        audit.write(
                network, actor, Audit.Change.of(action, "story", story.id().value(), null, facts));
    }
}
