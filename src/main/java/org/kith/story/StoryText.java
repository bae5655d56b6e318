package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.twinning.Sides;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A story in one language.
 *
 * @param sha256 over the title and the words, in hexadecimal
 * @param from the hash of the original that a translation says in other words; null for the
 *     original
 * @param checkedAt since when readers may see it; null where they may not
 * @param approved the sides that approved exactly this
 * @param approvedAt when the last of them did; null where none has
 */
public record StoryText(
        Language language,
        String title,
        String body,
        String sha256,
        State state,
        Whose whose,
        @Nullable String from,
        @Nullable Instant checkedAt,
        Instant changedAt,
        Set<Sides.Side> approved,
        @Nullable Instant approvedAt) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_BODY = 20_000;

    private static final int GIST = 200;

    /** How far a translation has come; an original is done. */
    public enum State {
        TO_DO,
        IN_PROGRESS,
        TO_CHECK,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Whose {
        ORIGINAL,
        /** The group's own translation. */
        OWN,
        VOLUNTEER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public StoryText {
        approved = Set.copyOf(approved);
    }

    public boolean readable() {
        return checkedAt != null;
    }

    /** Since when readers see what they see of it. */
    Instant since() {
        return Stream.of(changedAt, checkedAt, approvedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(changedAt);
    }

    public boolean approvedByBoth() {
        return approved.size() == Sides.Side.values().length;
    }

    /** One a line of the text; empty lines only part them. */
    public List<List<Piece>> paragraphs() {
        return body.lines().filter(line -> !line.isBlank()).map(Piece::of).toList();
    }

    /** The first words, for a list. */
    public String gist() {
        var first = body.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.codePointCount(0, first.length()) <= GIST) {
            return first;
        }
        var cut = first.substring(0, first.offsetByCodePoints(0, GIST));
        var space = cut.lastIndexOf(' ');
        return (space <= 0 ? cut : cut.substring(0, space)) + " …";
    }

    static String hash(String title, String body) {
        try {
            var text = title.length() + "\n" + title + "\n" + body;
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
