package org.kith.pictured;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * That somebody may be shown in pictures. What changes is taken back and recorded anew, so that it
 * stays known what was agreed when a picture was shown.
 *
 * @param name who is shown
 * @param guardian who agreed for them, where they are a child
 * @param mail of who agreed; null where they have none
 * @param until the last day on which it holds
 * @param recordedName of who entered it
 * @param withdrawnName of who entered that it was taken back; null where who agreed did so, or
 *     nobody has
 */
public record PictureConsent(
        Id id,
        Group.Id group,
        String name,
        @Nullable String guardian,
        @Nullable String mail,
        Scope scope,
        Given given,
        LocalDate givenOn,
        LocalDate until,
        String recordedName,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnName) {

    /** How long a consent holds at most, from the day on which it was given. */
    public static final int MOST_YEARS = 5;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Before whom somebody may be shown; each includes the ones before it. */
    public enum Scope {
        GROUP,
        NETWORK,
        EVERYBODY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the consent reached the group. */
    public enum Given {
        PAPER,
        MAIL,
        SPOKEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PictureConsent {
        if (given == Given.SPOKEN && !spokenIsEnough(guardian != null, scope)) {
            throw new IllegalArgumentException("a spoken word is not enough");
        }
        if (until.isAfter(givenOn.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException("nobody agrees for ever");
        }
        if (until.isBefore(givenOn)) {
            throw new IllegalArgumentException("over before it was given");
        }
    }

    /** A spoken word is forgotten: for a child, and before everybody, it takes more. */
    static boolean spokenIsEnough(boolean ofChild, Scope scope) {
        return !ofChild && scope != Scope.EVERYBODY;
    }

    public boolean holdsOn(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(givenOn) && !day.isAfter(until);
    }
}
