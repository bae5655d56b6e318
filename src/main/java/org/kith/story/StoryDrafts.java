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

/** Drafts of stories: what each is about, and how it looks. Whose it is, is asked each time. */
@Component
class StoryDrafts {

    private final Drafts drafts;
    private final Stories stories;
    private final StorySpeakers speakers;
    private final Groups groups;
    private final Links links;
    private final LinkLists lists;
    private final ChoosingPictures choosing;

    StoryDrafts(
            Drafts drafts,
            Stories stories,
            StorySpeakers speakers,
            Groups groups,
            Links links,
            LinkLists lists,
            ChoosingPictures choosing) {
        this.drafts = drafts;
        this.stories = stories;
        this.speakers = speakers;
        this.groups = groups;
        this.links = links;
        this.lists = lists;
        this.choosing = choosing;
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
                .map(draft -> fresh(network, actor, draft, about))
                .orElseGet(() -> start(network, actor, about));
    }

    /** Beside a translation stands the original of now: it is what it says in other words. */
    private Draft fresh(
            Network network, Actor actor, Draft draft, Map<String, List<String>> about) {
        return StoryForm.into(draft).isEmpty()
                ? draft
                : again(
                        network,
                        actor,
                        draft,
                        Map.of("based", about.getOrDefault("based", List.of())));
    }

    /** Who has seen the other words, and sends theirs again, knows what they replace. */
    Draft again(Network network, Actor actor, Draft draft, Map<String, List<String>> based) {
        return drafts.save(network.id(), actor, draft.id(), based).orElseThrow(NotHere::new);
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
        if (story != null && !isStillTheirs(network, frame.actor(), draft, story)) {
            throw new NotHere();
        }
        var link = link(network, draft, story);
        var group = group(network, draft, story);
        var into = StoryForm.into(draft).orElse(null);
        return new StoryDraftPage(
                network,
                draft,
                answers,
                story,
                into,
                story == null || speakers.knowsWhose(network.id(), frame.actor(), story)
                        ? group.name()
                        : null,
                link == null
                        ? null
                        : lists.of(network.id(), List.of(link.id()), frame.language()).getFirst(),
                story == null || speakers.writes(network.id(), frame.actor(), story),
                into == null ? choosing.offers(network, group, link, answers, frame) : List.of(),
                story == null || into != null || answers.problem("body") == null
                        ? List.of()
                        : choosing.seen(network, story.facts().pictures(), frame));
    }

    /** Who no longer translates or writes the story no longer sees it beside their words. */
    private boolean isStillTheirs(Network network, Actor actor, Draft draft, Story story) {
        return StoryForm.into(draft).isPresent()
                ? speakers.translates(network.id(), actor, story)
                : speakers.writes(network.id(), actor, story);
    }

    /** Where pictures come into the album that the story can show them from. */
    String album(Network network, Draft draft) {
        var story = story(network, draft).orElse(null);
        var link = link(network, draft, story);
        return (link == null
                        ? "/groups/" + group(network, draft, story).slug()
                        : "/links/" + link.slug())
                + "/pictures/new?draft="
                + draft.id();
    }

    Optional<Story> story(Network network, Draft draft) {
        return draft.first("story").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        stories.find(
                                        network.id(),
                                        new Story.Id(UUID.fromString(draft.first("story"))))
                                .orElseThrow(NotHere::new));
    }

    Group group(Network network, Draft draft, @Nullable Story story) {
        return (story == null
                        ? groups.find(network.id(), draft.first("group"))
                        : groups.find(network.id(), story.group()))
                .orElseThrow(NotHere::new);
    }

    @Nullable Link link(Network network, Draft draft, @Nullable Story story) {
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
