package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One signature below a statement.
 *
 * @param name null once the names were forgotten
 * @param mail null then, and on paper
 * @param placeTyped the place as the signer says it
 * @param place where the gazetteer has it
 * @param country of that place, ISO 3166
 * @param sentence what the signer says beside; null where nothing
 * @param accepted what somebody said to its doubts; null where nobody did yet
 * @param because the reason of a rejection
 * @param nonce hex; what the signer's receipt has and nobody else; null until it is confirmed
 * @param leaf hex; null until it was counted in a published count
 */
public record Signature(
        Id id,
        Statement.Id statement,
        @Nullable String name,
        @Nullable String mail,
        @Nullable String placeTyped,
        Place.@Nullable Id place,
        @Nullable String country,
        @Nullable String sentence,
        boolean namePublic,
        boolean sentencePublic,
        Language language,
        Instant signedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant withdrawnAt,
        List<Doubt> doubts,
        @Nullable Boolean accepted,
        @Nullable String because,
        int letters,
        @Nullable Instant letterAt,
        @Nullable String nonce,
        @Nullable String leaf,
        @Nullable Instant namesForgottenAt) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_SENTENCE = 300;
    static final int LONGEST_REASON = 500;

    /** Who does not confirm has not signed; what they typed is forgotten then. */
    static final Duration CONFIRM_WITHIN = Duration.ofDays(30);

    /** So many letters go to an address about one signature, and not more often than this. */
    static final int MOST_LETTERS = 5;

    /** To one address below one statement, whatever names it was given with. */
    static final int MOST_LETTERS_A_DAY = 3;

    static final Duration BETWEEN_LETTERS = Duration.ofMinutes(10);

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum State {
        PENDING,
        /** Confirmed, and counted once somebody has looked at it. */
        LOOKED_AT,
        CONFIRMED,
        REJECTED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Signature {
        doubts = List.copyOf(doubts);
    }

    public State state() {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (accepted != null && !accepted) {
            return State.REJECTED;
        }
        if (confirmedAt == null) {
            return State.PENDING;
        }
        return doubted() ? State.LOOKED_AT : State.CONFIRMED;
    }

    boolean doubted() {
        return !doubts.isEmpty() && accepted == null;
    }

    boolean mayBeWrittenTo(Instant now) {
        return letters < MOST_LETTERS
                && (letterAt == null || letterAt.isBefore(now.minus(BETWEEN_LETTERS)));
    }
}
