package org.kith.story;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Map;

/** A translation goes from being asked for to being checked. */
@Component
class Translating {

    private final NetworkScope scope;
    private final StoryHold hold;
    private final Audit audit;

    Translating(NetworkScope scope, StoryHold hold, Audit audit) {
        this.scope = scope;
        this.hold = hold;
        this.audit = audit;
    }

    /** The group would like to have it; asking twice is asking once. */
    void ask(Network.Id network, Actor actor, Story story, Language language) {
        scope.in(
                network,
                db -> {
                    var asked =
                            db.sql(
                                            """
                                            insert into story_text (network_id, story_id, language, sha256, state, whose)
                                            values (:network, :story, :language, :sha, 'to_do', 'volunteer')
                                            on conflict do nothing
                                            """)
                                    .param("network", network.value())
                                    .param("story", story.id().value())
                                    .param("language", language.code())
                                    .param("sha", StoryText.hash("", ""))
                                    .update();
                    if (asked == 1) {
                        write(network, actor, "asked_for_translation", story, language);
                    }
                    return asked;
                });
    }

    /** Others see that somebody works on it; one that is written already stays as it is. */
    void begin(Network.Id network, Actor actor, Story story, Language language) {
        ask(network, actor, story, language);
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update story_text set state = 'in_progress', translated_by = :person
                                        where network_id = :network and story_id = :story and language = :language and state = 'to_do'
                                        """)
                                .param("person", actor.personId().value())
                                .param("network", network.value())
                                .param("story", story.id().value())
                                .param("language", language.code())
                                .update());
    }

    /**
     * The group's own is done when it is written, unless the original has changed meanwhile; a
     * volunteer's waits until the group has read it, and no reader sees it before. False where
     * somebody else has changed it since, or has finished it before a volunteer.
     *
     * @param was the hash of the translation's words when this one was begun
     * @param from the hash of the original's words that it says in other words
     */
    boolean translate(
            Network.Id network,
            Actor actor,
            Story story,
            StoryText text,
            StoryText.Whose whose,
            String was,
            String from) {
        var own = whose == StoryText.Whose.OWN;
        return scope.in(
                network,
                db -> {
                    hold.of(network, story.id());
                    var written =
                            db.sql(
                                            """
                                            update story_text set title = :title, body = :body, sha256 = :sha, whose = :whose,
                                                   state = case when :own and :from = (select o.sha256 from story_text o
                                                                                        where o.network_id = :network and o.story_id = :story
                                                                                          and o.whose = 'original')
                                                                then 'done' else 'to_check' end,
                                                   checked_at = case when :own then now() end,
                                                   translated_by = :person, translated_from = :from, changed_at = now(),
                                                   found = setweight(to_tsvector('simple', :titleWords), 'A') || to_tsvector('simple', :bodyWords)
                                            where network_id = :network and story_id = :story and language = :language and whose <> 'original'
                                              and sha256 = :was and (:own or state <> 'done')
                                            """)
                                    .param("was", was)
                                    .param("title", text.title())
                                    .param("body", text.body())
                                    .param("sha", text.sha256())
                                    .param("titleWords", Findable.text(text.title()))
                                    .param("bodyWords", Findable.text(text.body()))
                                    .param("whose", whose.code())
                                    .param("own", own)
                                    .param("person", actor.personId().value())
                                    .param("from", from)
                                    .param("network", network.value())
                                    .param("story", story.id().value())
                                    .param("language", text.language().code())
                                    .update();
                    if (written == 1) {
                        hold.forgetApprovals(network, story.id(), text.language());
                        write(network, actor, "translated", story, text.language());
                    }
                    return written == 1;
                });
    }

    /**
     * Who writes the story has read the translation beside the original as both stand now; false
     * where one of them has changed since.
     */
    boolean check(Network.Id network, Actor actor, Story story, StoryText text) {
        return scope.in(
                network,
                db -> {
                    hold.of(network, story.id());
                    var checked =
                            db.sql(
                                            """
                                            update story_text t set state = 'done', checked_at = now(), translated_from = :original
                                            where network_id = :network and story_id = :story and language = :language
                                              and state in ('to_check', 'in_progress') and title <> '' and sha256 = :sha and translated_from = :from
                                              and exists (select from story_text o
                                                          where o.network_id = :network and o.story_id = :story
                                                            and o.whose = 'original' and o.sha256 = :original)
                                            """)
                                    .param("original", story.original().sha256())
                                    .param("network", network.value())
                                    .param("story", story.id().value())
                                    .param("language", text.language().code())
                                    .param("sha", text.sha256())
                                    .param("from", text.from())
                                    .update();
                    if (checked == 1) {
                        if (story.isBehind(text)) {
                            hold.forgetApprovals(network, story.id(), text.language());
                        }
                        write(network, actor, "checked_translation", story, text.language());
                    }
                    return checked == 1;
                });
    }

    private void write(
            Network.Id network, Actor actor, String action, Story story, Language language) {
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        action,
                        "story",
                        story.id().value(),
                        null,
                        Map.of("language", language.code())));
    }
}
