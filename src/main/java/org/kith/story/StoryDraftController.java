package org.kith.story;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Draft;
import org.kith.community.Group;
import org.kith.community.Redirect;
import org.kith.community.Step;
import org.kith.community.WhoseDraft;
import org.kith.community.WhoseRecord;
import org.kith.network.Network;
import org.kith.twinning.Links;
import org.kith.twinning.WhoseLink;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A story is begun, typed with all that was typed kept on the way, and finished. */
@Controller
class StoryDraftController {

    private final StoryDrafts drafts;
    private final StoryFinishing finishing;
    private final Stories stories;
    private final StorySpeakers speakers;
    private final Links links;

    StoryDraftController(
            StoryDrafts drafts,
            StoryFinishing finishing,
            Stories stories,
            StorySpeakers speakers,
            Links links) {
        this.drafts = drafts;
        this.finishing = finishing;
        this.stories = stories;
        this.speakers = speakers;
        this.links = links;
    }

    @PostMapping("/{network}/groups/{slug}/stories")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseRecord.OfGroup.class)
    ResponseEntity<Void> ofGroup(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String library) {
        return begin(network, actor, frame, slug, "", !library.isEmpty());
    }

    /** In the name of the group of theirs that speaks for a side. */
    @PostMapping("/{network}/links/{slug}/stories")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseLink.class)
    ResponseEntity<Void> ofLink(
            Network network, Actor actor, Frame frame, @PathVariable String slug) {
        var link = links.find(network.id(), slug).orElseThrow(NotHere::new);
        var group =
                speakers.groupsOn(network.id(), actor, link).stream()
                        .findFirst()
                        .map(Group::slug)
                        .orElseThrow(NotHere::new);
        return begin(network, actor, frame, group, link.slug(), false);
    }

    private ResponseEntity<Void> begin(
            Network network, Actor actor, Frame frame, String group, String link, boolean entry) {
        var about = StoryForm.ofNew(group, link, entry, frame.language());
        var draft = drafts.start(network, actor, about);
        return Redirect.to(address(draft, frame));
    }

    @GetMapping("/{network}/drafts/{id}/story")
    @Allow(Role.READER)
    @Own(WhoseDraft.class)
    StoryDraftPage show(Network network, Actor actor, Frame frame, @PathVariable UUID id) {
        var draft = drafts.find(network, actor, id);
        return drafts.page(network, frame, draft, new Answers(draft.fields()));
    }

    @PostMapping("/{network}/drafts/{id}/story")
    @Allow(Role.READER)
    @Own(WhoseDraft.class)
    Object type(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form) {
        var step = Step.of(form);
        return switch (step.pressed()) {
            case "keep" -> {
                drafts.save(network, actor, id, step.fields());
                yield ResponseEntity.noContent().build();
            }
            case "later" -> {
                var draft = drafts.save(network, actor, id, step.fields());
                yield Redirect.to(address(draft, frame) + "?done=1");
            }
            case "pictures" -> {
                var draft = drafts.save(network, actor, id, step.fields());
                yield Redirect.to(frame.at(drafts.album(network, draft)));
            }
            default -> send(network, actor, frame, id, step.fields());
        };
    }

    private Object send(
            Network network, Actor actor, Frame frame, UUID id, Map<String, List<String>> fields) {
        return switch (finishing.send(network, actor, id, fields)) {
            case StoryFinishing.Sent.Became(Story.Id became) -> {
                var story = stories.find(network.id(), became).orElseThrow(NotHere::new);
                yield Redirect.to(frame.at("/stories/" + story.slug()) + "?done=1");
            }
            case StoryFinishing.Sent.Refused(Draft draft, Answers answers) ->
                    drafts.page(network, frame, draft, answers);
        };
    }

    private static String address(Draft draft, Frame frame) {
        return frame.at("/drafts/" + draft.id() + "/story");
    }
}
