package org.kith.story;

import org.kith.account.Actor;
import org.kith.community.Answers;
import org.kith.community.Draft;
import org.kith.community.Drafts;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What becomes of a draft that is sent: a new story, a change, or a translation; once. */
@Component
class StoryFinishing {

    private final NetworkScope scope;
    private final Drafts kept;
    private final StoryDrafts drafts;
    private final StoryWriting writing;
    private final Translating translating;
    private final StorySpeakers speakers;
    private final ChoosingPictures choosing;

    StoryFinishing(
            NetworkScope scope,
            Drafts kept,
            StoryDrafts drafts,
            StoryWriting writing,
            Translating translating,
            StorySpeakers speakers,
            ChoosingPictures choosing) {
        this.scope = scope;
        this.kept = kept;
        this.drafts = drafts;
        this.writing = writing;
        this.translating = translating;
        this.speakers = speakers;
        this.choosing = choosing;
    }

    /** What came of sending it. */
    sealed interface Sent {

        /** The same however often it is sent. */
        record Became(Story.Id story) implements Sent {}

        /** Something is to be mended; the answers say what. */
        record Refused(Draft draft, Answers answers) implements Sent {}
    }

    Sent send(Network network, Actor actor, UUID id, Map<String, List<String>> fields) {
        return scope.in(
                network.id(),
                db -> {
                    var became = kept.hold(network.id(), actor, new Draft.Id(id));
                    if (became.isPresent()) {
                        return new Sent.Became(new Story.Id(became.get()));
                    }
                    var draft = drafts.save(network, actor, id, fields);
                    var answers = new Answers(draft.fields());
                    return finish(network, actor, draft, answers)
                            .<Sent>map(story -> new Sent.Became(story.id()))
                            .orElseGet(() -> refused(network, actor, id, answers));
                });
    }

    /** With what of another's stands in the draft by now. */
    private Sent refused(Network network, Actor actor, UUID id, Answers because) {
        var draft = drafts.find(network, actor, id);
        var answers = new Answers(draft.fields());
        because.problems().forEach(one -> answers.refuse(one.field(), one.key(), one.limit()));
        return new Sent.Refused(draft, answers);
    }

    private Optional<Story> finish(Network network, Actor actor, Draft draft, Answers answers) {
        var story = drafts.story(network, draft).orElse(null);
        var written =
                story == null
                        ? add(network, actor, draft, answers)
                        : StoryForm.into(draft).isPresent()
                                ? translate(network, actor, draft, story, answers)
                                : change(network, actor, draft, story, answers);
        written.ifPresent(one -> kept.finish(network.id(), actor, draft.id(), one.id().value()));
        return written;
    }

    private Optional<Story> add(Network network, Actor actor, Draft draft, Answers answers) {
        var group = drafts.group(network, draft, null);
        var link = drafts.link(network, draft, null);
        var theirs =
                link == null
                        ? speakers.speaksFor(network.id(), actor, group.id())
                        : speakers.groupsOn(network.id(), actor, link).contains(group);
        if (!theirs) {
            throw new NotHere();
        }
        var facts = StoryFactsForm.facts(answers, link != null, StoryForm.isEntry(draft));
        var language = facts.map(Story.Facts::language).orElse(network.language());
        var text = StoryForm.text(answers, language);
        choosing.check(network.id(), actor, group, link, List.of(), answers);
        return answers.fine()
                ? Optional.of(
                        writing.add(
                                network.id(),
                                actor,
                                new Story(
                                        Story.Id.next(),
                                        "",
                                        group.id(),
                                        link == null ? null : link.id(),
                                        facts.orElseThrow(),
                                        null,
                                        null,
                                        false,
                                        List.of(text.orElseThrow()))))
                : Optional.empty();
    }

    private Optional<Story> change(
            Network network, Actor actor, Draft draft, Story story, Answers answers) {
        if (!speakers.writes(network.id(), actor, story)) {
            throw new NotHere();
        }
        var said =
                StoryFactsForm.facts(
                        answers, story.link() != null, story.facts().experience().isEntry());
        var text = StoryForm.text(answers, story.facts().language());
        choosing.check(
                network.id(),
                actor,
                drafts.group(network, draft, story),
                drafts.link(network, draft, story),
                PictureForm.stood(draft, story.facts().pictures()),
                answers);
        if (!answers.fine()) {
            return Optional.empty();
        }
        // Whether both tell it, and to whom, is for the group that began it.
        var facts =
                speakers.speaksFor(network.id(), actor, story.group())
                        ? said.orElseThrow()
                        : said.orElseThrow().as(story.facts());
        var changed = story.saying(facts, text.orElseThrow());
        return switch (writing.change(network.id(), actor, changed, draft.first("based"))) {
            case StoryWriting.Outcome.Kept(Story kept) -> Optional.of(kept);
            case StoryWriting.Outcome.ChangedMeanwhile(Story now) -> {
                answers.refuse("body", "story.problem.changed_meanwhile");
                drafts.again(network, actor, draft, StoryForm.upon(draft, now));
                yield Optional.empty();
            }
        };
    }

    private Optional<Story> translate(
            Network network, Actor actor, Draft draft, Story story, Answers answers) {
        if (!speakers.translates(network.id(), actor, story)) {
            throw new NotHere();
        }
        var whose =
                speakers.writes(network.id(), actor, story)
                        ? StoryText.Whose.OWN
                        : StoryText.Whose.VOLUNTEER;
        var into = StoryForm.into(draft).orElseThrow();
        var text = StoryForm.text(answers, into);
        if (!answers.fine()) {
            return Optional.empty();
        }
        if (translating.translate(
                network.id(),
                actor,
                story,
                text.orElseThrow(),
                whose,
                draft.first("was"),
                draft.first("based"))) {
            return Optional.of(story);
        }
        var now = drafts.story(network, draft).flatMap(one -> one.in(into)).orElseThrow();
        if (whose == StoryText.Whose.OWN || now.state() != StoryText.State.DONE) {
            answers.refuse("body", "story.problem.translated_meanwhile");
            drafts.again(network, actor, draft, Map.of("was", List.of(now.sha256())));
        } else {
            answers.refuse("body", "story.problem.finished_meanwhile");
        }
        return Optional.empty();
    }
}
