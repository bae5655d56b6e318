package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Answers;
import org.kith.community.Draft;
import org.kith.community.Drafts;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.Links;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Drafts of stories: what each is about, and what becomes of it. Whose it is, is asked each time.
 */
@Component
class StoryDrafts {

    private final Drafts drafts;
    private final Stories stories;
    private final StoryWriting writing;
    private final Translating translating;
    private final StorySpeakers speakers;
    private final Groups groups;
    private final Links links;
    private final LinkLists lists;

    StoryDrafts(
            Drafts drafts,
            Stories stories,
            StoryWriting writing,
            Translating translating,
            StorySpeakers speakers,
            Groups groups,
            Links links,
            LinkLists lists) {
        this.drafts = drafts;
        this.stories = stories;
        this.writing = writing;
        this.translating = translating;
        this.speakers = speakers;
        this.groups = groups;
        this.links = links;
        this.lists = lists;
    }

    Draft find(Network network, Actor actor, UUID id) {
        return drafts.find(network.id(), actor, new Draft.Id(id))
                .filter(draft -> draft.kind() == Draft.Kind.STORY)
                .orElseThrow(NotHere::new);
    }

    Draft start(Network network, Actor actor, Map<String, List<String>> about) {
        return drafts.start(network.id(), actor, Draft.Kind.STORY, about);
    }

    /** The one that the actor has begun of this story in this language, or a new one. */
    Draft goOn(Network network, Actor actor, Map<String, List<String>> about) {
        return drafts.own(network.id(), actor).stream()
                .filter(draft -> draft.kind() == Draft.Kind.STORY)
                .filter(draft -> isAbout(draft, about, "story") && isAbout(draft, about, "into"))
                .findFirst()
                .orElseGet(() -> start(network, actor, about));
    }

    private static boolean isAbout(Draft draft, Map<String, List<String>> about, String field) {
        return draft.all(field).equals(about.getOrDefault(field, List.of()));
    }

    Draft save(Network network, Actor actor, UUID id, Map<String, List<String>> sent) {
        var draft = find(network, actor, id);
        return drafts.save(network.id(), actor, draft.id(), StoryForm.typed(sent))
                .orElseThrow(NotHere::new);
    }

    StoryDraftPage page(Network network, Frame frame, Draft draft, Answers answers) {
        var story = story(network, draft).orElse(null);
        var group = group(network, draft, story);
        var link = link(network, draft, story);
        return new StoryDraftPage(
                network,
                draft,
                answers,
                story,
                StoryForm.into(draft).orElse(null),
                group.name(),
                link == null
                        ? null
                        : lists.of(network.id(), List.of(link.id()), frame.language()).getFirst(),
                story == null || speakers.writes(network.id(), frame.actor(), story));
    }

    /** Empty where something is to be mended; the answers then say what. */
    Optional<Story> finish(Network network, Actor actor, Draft draft, Answers answers) {
        var story = story(network, draft).orElse(null);
        var kept =
                story == null
                        ? add(network, actor, draft, answers)
                        : StoryForm.into(draft).isPresent()
                                ? translate(network, actor, draft, story, answers)
                                : change(network, actor, draft, story, answers);
        kept.ifPresent(one -> drafts.finish(network.id(), actor, draft.id(), one.id().value()));
        return kept;
    }

    private Optional<Story> add(Network network, Actor actor, Draft draft, Answers answers) {
        var group = group(network, draft, null);
        var link = link(network, draft, null);
        var theirs =
                link == null
                        ? speakers.speaksFor(network.id(), actor, group.id())
                        : speakers.groupsOn(network.id(), actor, link).contains(group);
        if (!theirs) {
            throw new NotHere();
        }
        var facts = StoryForm.facts(answers, link != null, StoryForm.isEntry(draft));
        var language = facts.map(Story.Facts::language).orElse(network.language());
        var text = StoryForm.text(answers, language);
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
                                        List.of(text.orElseThrow()))))
                : Optional.empty();
    }

    private Optional<Story> change(
            Network network, Actor actor, Draft draft, Story story, Answers answers) {
        if (!speakers.writes(network.id(), actor, story)) {
            throw new NotHere();
        }
        var said =
                StoryForm.facts(
                        answers, story.link() != null, story.facts().experience().isEntry());
        var text = StoryForm.text(answers, story.facts().language());
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
            case StoryWriting.Outcome.ChangedMeanwhile(StoryText now) -> {
                answers.refuse("body", "story.problem.changed_meanwhile");
                // Who has seen the other words, and sends theirs again, knows what they replace.
                drafts.save(
                        network.id(), actor, draft.id(), Map.of("based", List.of(now.sha256())));
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
        var text = StoryForm.text(answers, StoryForm.into(draft).orElseThrow());
        text.ifPresent(
                words ->
                        translating.translate(
                                network.id(), actor, story, words, whose, draft.first("based")));
        return text.map(words -> story);
    }

    private Optional<Story> story(Network network, Draft draft) {
        return draft.first("story").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        stories.find(
                                        network.id(),
                                        new Story.Id(UUID.fromString(draft.first("story"))))
                                .orElseThrow(NotHere::new));
    }

    private Group group(Network network, Draft draft, @Nullable Story story) {
        return (story == null
                        ? groups.find(network.id(), draft.first("group"))
                        : groups.find(network.id(), story.group()))
                .orElseThrow(NotHere::new);
    }

    private @Nullable Link link(Network network, Draft draft, @Nullable Story story) {
        if (story != null) {
            return story.link() == null
                    ? null
                    : links.find(network.id(), story.link()).orElseThrow(NotHere::new);
        }
        return draft.first("link").isEmpty()
                ? null
                : links.find(network.id(), draft.first("link")).orElseThrow(NotHere::new);
    }
}
