package org.kith.story;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.twinning.Sides;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Set;

/** A side of a link stands by the very words of a joint story in one language. */
@Component
class StoryApproving {

    private final NetworkScope scope;
    private final StoryHold hold;
    private final Audit audit;

    StoryApproving(NetworkScope scope, StoryHold hold, Audit audit) {
        this.scope = scope;
        this.hold = hold;
        this.audit = audit;
    }

    /**
     * Approving twice is approving once; a word for what no longer stands so counts for nothing.
     *
     * @param stand how it stood, words and facts, when it was read
     * @return false where it does not stand so any more
     */
    boolean approve(
            Network.Id network,
            Actor actor,
            Story.Id story,
            Language language,
            String stand,
            Set<Sides.Side> sides) {
        return scope.in(
                network,
                db -> {
                    var now = hold.of(network, story);
                    var text =
                            now.in(language)
                                    .filter(one -> !one.title().isEmpty() && now.facts().joint())
                                    .filter(one -> now.stand(one).equals(stand));
                    text.ifPresent(
                            one ->
                                    sides.stream()
                                            .filter(side -> !one.approved().contains(side))
                                            .forEach(
                                                    side ->
                                                            approve(
                                                                    network, actor, now, one,
                                                                    side)));
                    return text.isPresent();
                });
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
