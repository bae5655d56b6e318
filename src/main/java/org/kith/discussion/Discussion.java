package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.twinning.Link;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A question, or something to talk over, and what became of it.
 *
 * @param group in whose name; null: of a member
 * @param helped the reply that helped who asked; null: none, or none that they have marked
 */
public record Discussion(
        Id id,
        Kind kind,
        Group.@Nullable Id group,
        Words words,
        Writer by,
        Course course,
        DiscussionReply.@Nullable Id helped) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_BODY = 10_000;

    /** So long who wrote something may change its words. */
    static final Duration EDITED_WITHIN = Duration.ofHours(1);

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        QUESTION,
        TALK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /**
     * What it says, and for whom it is.
     *
     * @param body empty where it was taken back
     * @param stages none where it is about all
     * @param links the kinds of link; none where it is about all
     */
    public record Words(
            String title,
            String body,
            Language language,
            List<Link.Stage> stages,
            List<Link.Kind> links) {

        public Words {
            stages = List.copyOf(stages);
            links = List.copyOf(links);
        }
    }

    /**
     * What became of it.
     *
     * @param closedBy who closed it, where somebody has
     * @param hidden whether moderators have hidden it
     * @param replies how many stand in it
     */
    public record Course(
            Instant openedAt,
            @Nullable Instant editedAt,
            @Nullable Instant takenBackAt,
            @Nullable Instant closedAt,
            Writer closedBy,
            boolean hidden,
            int replies,
            Instant lastAt,
            boolean unanswered) {}

    /** Not hidden, and not taken back before anybody said a word to it. */
    boolean isShown() {
        return !course.hidden() && (course.takenBackAt() == null || course.replies() > 0);
    }

    /** Whether anything can be added. */
    public boolean isOpen() {
        return isShown() && course.closedAt() == null && course.takenBackAt() == null;
    }

    boolean says(Kind of, Group.@Nullable Id speaking, Words said) {
        return kind == of && Objects.equals(group, speaking) && words.equals(said);
    }

    boolean isEditable(Instant now) {
        return course.takenBackAt() == null && now.isBefore(course.openedAt().plus(EDITED_WITHIN));
    }
}
