package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Circle;
import org.kith.community.Group;
import org.kith.media.Piece;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.shared.Uuid7;
import org.kith.twinning.Link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a group tells, of itself or of a link.
 *
 * @param slug its address, stable for ever
 * @param group who wrote it first
 * @param link null where it is of the group alone
 * @param facts what else is said of it, beside its words
 * @param publishedAt null while it is a draft
 * @param takenBackAt null while it stands
 * @param takenBackByCoordinator whether only a coordinator publishes it again
 * @param texts the original first, then its translations
 */
public record Story(
        Id id,
        String slug,
        Group.Id group,
        Link.@Nullable Id link,
        Facts facts,
        @Nullable Instant publishedAt,
        @Nullable Instant takenBackAt,
        boolean takenBackByCoordinator,
        List<StoryText> texts) {

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * @param joint whether both sides of the link tell it
     * @param language of the original
     * @param aboutWhen when it happened; null where that is not said
     * @param circle everybody, or the members of the network
     * @param experience what others can learn from it
     * @param pictures that it shows, in their order; which of them a reader sees, is worked out
     *     when it is read
     */
    public record Facts(
            boolean joint,
            Language language,
            LocalDate writtenOn,
            @Nullable PartialDate aboutWhen,
            Circle circle,
            Experience experience,
            List<Piece.Id> pictures) {

        public Facts {
            pictures = List.copyOf(pictures);
        }

        Facts showing(List<Piece.Id> chosen) {
            return new Facts(joint, language, writtenOn, aboutWhen, circle, experience, chosen);
        }

        /** What both sides tell stays told by both: neither makes the other's words its own. */
        Facts after(Facts before) {
            return new Facts(
                    joint || before.joint,
                    language,
                    writtenOn,
                    aboutWhen,
                    circle,
                    experience,
                    pictures);
        }

        /** With whether both tell it, and to whom, as there. */
        Facts as(Facts other) {
            return new Facts(
                    other.joint,
                    other.language,
                    writtenOn,
                    aboutWhen,
                    other.circle,
                    other.experience,
                    pictures);
        }
    }

    /** Two facts apart: that it was published stays true when it is taken back. */
    public enum State {
        DRAFT,
        /** Published by who wrote it, and not approved by both sides as it stands. */
        TO_APPROVE,
        PUBLISHED,
        TAKEN_BACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Story {
        texts = List.copyOf(texts);
    }

    public StoryText original() {
        return texts.getFirst();
    }

    public List<StoryText> translations() {
        return texts.subList(1, texts.size());
    }

    public Optional<StoryText> in(Language language) {
        return texts.stream().filter(text -> text.language() == language).findFirst();
    }

    public State state() {
        if (takenBackAt != null) {
            return State.TAKEN_BACK;
        }
        if (publishedAt == null) {
            return State.DRAFT;
        }
        return isApproved(original()) ? State.PUBLISHED : State.TO_APPROVE;
    }

    public boolean isOut() {
        return state() == State.PUBLISHED;
    }

    /** What readers see in this language; empty where they see nothing. */
    public Optional<StoryText> shownIn(Language language) {
        return in(language).filter(text -> text.readable() && isApproved(text));
    }

    public List<StoryText> shown() {
        return texts.stream().flatMap(text -> shownIn(text.language()).stream()).toList();
    }

    /** In the reader's language where there is one, otherwise as it was written. */
    public StoryText shownTo(Language reader) {
        return shownIn(reader).orElseGet(this::original);
    }

    /** Whether the original has changed since it was translated so. */
    public boolean isBehind(StoryText translation) {
        return translation.from() != null && !translation.from().equals(original().sha256());
    }

    /**
     * A hash of all that readers see of it in one language: the words, and the facts beside them.
     */
    public String stand(StoryText text) {
        return StoryText.hash(text.sha256(), facts.toString());
    }

    /** The same of the original. */
    public String stand() {
        return stand(original());
    }

    /** The same story in other words; its translations are no part of what is said. */
    Story saying(Facts newFacts, StoryText words) {
        return new Story(
                id,
                slug,
                group,
                link,
                newFacts,
                publishedAt,
                takenBackAt,
                takenBackByCoordinator,
                List.of(words));
    }

    Story with(List<StoryText> words, List<Piece.Id> pictures) {
        return new Story(
                id,
                slug,
                group,
                link,
                facts.showing(pictures),
                publishedAt,
                takenBackAt,
                takenBackByCoordinator,
                words);
    }

    private boolean isApproved(StoryText text) {
        return !facts.joint() || text.approvedByBoth();
    }
}
