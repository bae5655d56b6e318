package org.kith.upkeep;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The contacts of a group are heard before somebody else is let in: for a week, or until each has
 * spoken. A claim can be declined at any time.
 *
 * @param asked addresses of the contacts who got a letter, in small letters
 */
public record Hearing(Claim claim, List<Word> words, Set<String> asked) {

    static final Duration LASTS = Duration.ofDays(7);

    public Hearing {
        words = List.copyOf(words);
        asked = Set.copyOf(asked);
    }

    /**
     * What one of them says.
     *
     * @param mail in small letters; empty where nobody knows any more
     * @param objects otherwise they agree
     * @param words why; may be empty where they agree
     */
    public record Word(
            UUID claim, String mail, String name, boolean objects, String words, Instant at) {}

    boolean hasSpoken(String mail) {
        return words.stream().anyMatch(word -> word.mail().equals(mail));
    }

    /** From when on the claim can be accepted; null where that is so already. */
    public @Nullable Instant lastsUntil(Instant now) {
        var spoke = words.stream().map(Word::mail).collect(Collectors.toSet());
        var end = claim.at().plus(LASTS);
        return spoke.containsAll(asked) || !now.isBefore(end) ? null : end;
    }
}
