package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.media.Framed;
import org.kith.media.PicturesWithheld;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Sides;
import org.kith.web.View;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A story as its reader sees it.
 *
 * @param beside the translation that stands beside the original; null where it stands alone
 * @param group whose it is; null where the reader may not know
 * @param link what it is of; null where it is of the group alone
 * @param writes whether the reader writes it
 * @param translates whether the reader may translate it
 * @param pictures those of the story that the reader sees
 * @param withheld those that readers do not see; for those who write it
 * @param above what rooms above add
 * @param sides of its link for which the reader speaks
 */
@View.Template("story/story")
public record StoryPage(
        Network network,
        Story story,
        @Nullable StoryText beside,
        @Nullable Group group,
        @Nullable LinkRow link,
        boolean writes,
        boolean translates,
        boolean coordinates,
        Set<Sides.Side> sides,
        List<Framed> pictures,
        List<PicturesWithheld.Withheld> withheld,
        List<OnStoryPage.Section> above)
        implements View {

    public StoryPage {
        sides = Set.copyOf(sides);
        pictures = List.copyOf(pictures);
        withheld = List.copyOf(withheld);
        above = List.copyOf(above);
    }

    /** Whether the reader may put it out now. */
    public boolean publishes() {
        var waits = story.state() == Story.State.DRAFT || story.state() == Story.State.TAKEN_BACK;
        return waits && (story.takenBackByCoordinator() ? coordinates : writes);
    }

    /** Whether the reader may go on with a translation: a finished one is its group's. */
    public boolean translates(StoryText text) {
        return writes || translates && text.state() != StoryText.State.DONE;
    }

    /** The texts that stand on the page, beside each other where there are two. */
    public List<StoryText> columns() {
        return Stream.concat(Stream.of(story.original()), Stream.ofNullable(beside)).toList();
    }

    /** What else it can be read in. */
    public List<StoryText> others() {
        return readable().stream().filter(text -> !columns().contains(text)).toList();
    }

    /** Who works on a translation reads it before it is checked. */
    private List<StoryText> readable() {
        return writes || translates || coordinates
                ? story.texts().stream().filter(text -> !text.title().isEmpty()).toList()
                : story.shown();
    }

    static Optional<StoryText> beside(Story story, Language wanted, boolean all) {
        return (all
                        ? story.in(wanted).filter(text -> !text.title().isEmpty())
                        : story.shownIn(wanted))
                .filter(text -> !text.equals(story.original()));
    }

    /** In which nobody has been asked for it so far. */
    public List<Language> missing() {
        return Stream.of(Language.values()).filter(one -> story.in(one).isEmpty()).toList();
    }

    /** Texts of a joint story, each with the sides that approve it as it stands. */
    public List<StoryText> joint() {
        return story.facts().joint()
                ? story.texts().stream().filter(text -> !text.title().isEmpty()).toList()
                : List.of();
    }
}
