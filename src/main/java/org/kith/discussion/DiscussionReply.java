package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody says to a question or in a discussion.
 *
 * @param group in whose name; null: of a member
 * @param body empty where it was taken back
 * @param byMail whether it came as the answer to a letter
 */
public record DiscussionReply(
        Id id,
        Discussion.Id discussion,
        Group.@Nullable Id group,
        String body,
        Language language,
        Writer by,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable Instant takenBackAt,
        boolean byMail) {

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    static DiscussionReply of(
            Discussion.Id discussion,
            Group.@Nullable Id group,
            String body,
            Language language,
            Writer by,
            boolean byMail) {
        return new DiscussionReply(
                Id.next(),
                discussion,
                group,
                body,
                language,
                by,
                Instant.now(),
                null,
                null,
                byMail);
    }

    DiscussionReply saying(String words, Language in) {
        return new DiscussionReply(
                id, discussion, group, words, in, by, writtenAt, editedAt, takenBackAt, byMail);
    }

    /** In the same discussion and name. */
    boolean saysTheSame(DiscussionReply other) {
        return discussion.equals(other.discussion)
                && Objects.equals(group, other.group)
                && body.equals(other.body)
                && language == other.language;
    }

    boolean isEditable(Instant now) {
        return takenBackAt == null && now.isBefore(writtenAt.plus(Discussion.EDITED_WITHIN));
    }
}
