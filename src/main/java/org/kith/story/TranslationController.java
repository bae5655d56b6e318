package org.kith.story;

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

/** Translations of stories: asked for, begun, checked, and those that wait. */
@Controller
class TranslationController {

    private final Stories stories;
    private final StoriesToTranslate waiting;
    private final StoryPages pages;
    private final StorySpeakers speakers;
    private final Translating translating;
    private final StoryDrafts drafts;

    TranslationController(
            Stories stories,
            StoriesToTranslate waiting,
            StoryPages pages,
            StorySpeakers speakers,
            Translating translating,
            StoryDrafts drafts) {
        this.stories = stories;
        this.waiting = waiting;
        this.pages = pages;
        this.speakers = speakers;
        this.translating = translating;
        this.drafts = drafts;
    }

    /**
     * Who neither writes nor translates sees an empty list: what is not out is not theirs to see.
     */
    @GetMapping("/{network}/translations")
    @Allow(Role.READER)
    TranslationsPage waiting(Network network, Actor actor, Frame frame) {
        var translator = speakers.isTranslator(network.id(), actor);
        var theirs =
                translator
                        ? waiting.all(network.id())
                        : waiting.of(network.id(), speakers.own(network.id(), actor));
        return TranslationsPage.of(pages.rows(network, theirs, frame), translator);
    }

    @PostMapping("/{network}/stories/{story}/translations")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStory.OfWriters.class)
    ResponseEntity<Void> ask(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable String story,
            @RequestParam(defaultValue = "") String language) {
        var one = story(network, story);
        Language.of(language)
                .filter(into -> one.in(into).isEmpty())
                .ifPresent(into -> translating.ask(network.id(), actor, one, into));
        return back(story, frame, language);
    }

    @PostMapping("/{network}/stories/{story}/translations/{language}/draft")
    @Allow(Role.READER)
    @Own(WhoseStory.OfTranslators.class)
    ResponseEntity<Void> begin(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable String story,
            @PathVariable String language) {
        var one = story(network, story);
        var into = Language.of(language).orElseThrow(NotHere::new);
        if (into == one.facts().language()
                || !speakers.translates(network.id(), actor, one, into)) {
            throw new NotHere();
        }
        translating.begin(network.id(), actor, one, into);
        var now = story(network, story);
        var text = now.in(into).orElseThrow();
        var draft = drafts.goOn(network, actor, StoryForm.ofTranslation(now, text));
        return Redirect.to(frame.at("/drafts/" + draft.id() + "/story"));
    }

    /** The form names the words that its sender has read. */
    @PostMapping("/{network}/stories/{story}/translations/{language}/check")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStory.OfWriters.class)
    ResponseEntity<Void> check(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable String story,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String sha256) {
        var one = story(network, story);
        var counts =
                Language.of(language)
                        .flatMap(one::in)
                        .filter(text -> text.sha256().equals(sha256))
                        .filter(text -> translating.check(network.id(), actor, one, text))
                        .isPresent();
        return counts ? back(story, frame, language) : StoryController.changed(story, frame);
    }

    private Story story(Network network, String slug) {
        return stories.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(String story, Frame frame, String language) {
        var beside = Language.of(language).map(one -> "&beside=" + one.code()).orElse("");
        return Redirect.to(frame.at("/stories/" + story) + "?done=1" + beside);
    }
}
