package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One story: read, published, taken back, approved. */
@Controller
class StoryController {

    private final Stories stories;
    private final StoryPages pages;
    private final StoryPublishing publishing;
    private final StoryApproving approving;
    private final StoryDrafts drafts;
    private final StorySpeakers speakers;

    StoryController(
            Stories stories,
            StoryPages pages,
            StoryPublishing publishing,
            StoryApproving approving,
            StoryDrafts drafts,
            StorySpeakers speakers) {
        this.stories = stories;
        this.pages = pages;
        this.publishing = publishing;
        this.approving = approving;
        this.drafts = drafts;
        this.speakers = speakers;
    }

    @GetMapping("/{network}/stories/{story}")
    @Allow(Role.VISITOR)
    StoryPage show(
            Network network,
            Frame frame,
            @PathVariable String story,
            @RequestParam(defaultValue = "") String beside) {
        var one = story(network, story);
        if (!speakers.sees(network.id(), frame.actor(), one)) {
            throw new NotHere();
        }
        return pages.story(network, one, frame, language(beside));
    }

    @PostMapping("/{network}/stories/{story}/draft")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStory.OfWriters.class)
    ResponseEntity<Void> change(
            Network network, Actor actor, Frame frame, @PathVariable String story) {
        var draft = drafts.goOn(network, actor, StoryForm.ofChange(story(network, story)));
        return Redirect.to(frame.at("/drafts/" + draft.id() + "/story"));
    }

    /** Who coordinates publishes again what a coordinator took back. */
    @PostMapping("/{network}/stories/{story}/publication")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStory.OfWriters.class, unless = Role.COORDINATOR)
    ResponseEntity<Void> publish(
            Network network, Actor actor, Frame frame, @PathVariable String story) {
        var one = story(network, story);
        var writes = speakers.writes(network.id(), actor, one);
        publishing.publish(network.id(), actor, one, writes);
        return back(story, frame);
    }

    /** Who coordinates may take back what breaks the network's rules. */
    @PostMapping("/{network}/stories/{story}/withdrawal")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStory.OfWriters.class, unless = Role.COORDINATOR)
    ResponseEntity<Void> takeBack(
            Network network, Actor actor, Frame frame, @PathVariable String story) {
        publishing.takeBack(network.id(), actor, story(network, story));
        return back(story, frame);
    }

    /** The form names what its sender has read, in which language: nothing else is approved. */
    @PostMapping("/{network}/stories/{story}/approval")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStory.OfWriters.class)
    ResponseEntity<Void> approve(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable String story,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String stand) {
        var one = story(network, story);
        var sides = speakers.sides(network.id(), actor, one);
        var counts =
                Language.of(language)
                        .filter(
                                in ->
                                        approving.approve(
                                                network.id(), actor, one.id(), in, stand, sides))
                        .isPresent();
        return counts ? back(story, frame) : changed(story, frame);
    }

    private Story story(Network network, String slug) {
        return stories.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(String story, Frame frame) {
        return Redirect.to(frame.at("/stories/" + story) + "?done=1");
    }

    /** What was read does not stand so any more. */
    static ResponseEntity<Void> changed(String story, Frame frame) {
        return Redirect.to(frame.at("/stories/" + story) + "?changed=1");
    }

    private static @Nullable Language language(String code) {
        return Language.of(code).orElse(null);
    }
}
