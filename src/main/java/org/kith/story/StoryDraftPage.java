package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Draft;
import org.kith.media.Framed;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.LinkRow;
import org.kith.web.View;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A story that somebody writes, changes or translates.
 *
 * @param story what is changed or translated; null where it is new
 * @param into the language of the translation; null where it is no translation
 * @param group whose it is; null where the reader may not know
 * @param link what it is of; null where it is of the group alone
 * @param pictures that can be chosen, first those that are
 * @param standing pictures of the story that another has changed meanwhile
 * @param own whether who sends it speaks for the group: then a translation needs no check
 */
@View.Template("story/draft")
public record StoryDraftPage(
        Network network,
        Draft draft,
        Answers answers,
        @Nullable Story story,
        @Nullable Language into,
        @Nullable String group,
        @Nullable LinkRow link,
        boolean own,
        List<PictureOffer> pictures,
        List<Framed> standing)
        implements View {

    public StoryDraftPage {
        pictures = List.copyOf(pictures);
        standing = List.copyOf(standing);
    }

    public int mostPictures() {
        return PictureForm.MOST;
    }

    public int offeredPictures() {
        return ChoosingPictures.OFFERED;
    }

    /** That it is written in, as far as that is chosen. */
    public Language language() {
        return Optional.ofNullable(into)
                .or(() -> Language.of(answers.raw("language")))
                .orElse(network.language());
    }

    /** Those that the network writes in first. */
    public List<Language> languages() {
        return Stream.concat(network.settings().offered().stream(), Stream.of(Language.values()))
                .distinct()
                .toList();
    }

    public List<String> circles() {
        return StoryForm.CIRCLES.stream().map(circle -> circle.code()).toList();
    }

    /** Once both sides tell it, both tell it for good. */
    public boolean joint() {
        return story != null && story.facts().joint();
    }

    /** What somebody else has written meanwhile in the language of the translation. */
    public Optional<StoryText> translated() {
        return Optional.ofNullable(story)
                .filter(one -> answers.problem("body") != null)
                .flatMap(one -> Optional.ofNullable(into).flatMap(one::in))
                .filter(text -> !text.title().isEmpty());
    }

    public boolean entry() {
        return StoryForm.isEntry(draft);
    }

    public List<String> kinds() {
        return Experience.Kind.ofLibrary().stream().map(Experience.Kind::code).toList();
    }

    public List<String> stages() {
        return Link.Stage.of(network).stream().map(Link.Stage::code).toList();
    }

    public List<String> links() {
        return Link.Kind.of(network).stream().map(Link.Kind::code).toList();
    }

    public int longestTitle() {
        return StoryText.LONGEST_TITLE;
    }

    public int longestBody() {
        return StoryText.LONGEST_BODY;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
