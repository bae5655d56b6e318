package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.shared.PartialDate;
import org.kith.shared.Uuid7;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a stage is as one side states it: put to the other side, and where something shows it to
 * the coordinator. It is open until it is answered.
 *
 * @param fact what is asked about, with its stage, its date and whose word it is
 * @param corrects the fact that it stands against, null where it corrects none
 * @param askedAt since when it waits
 * @param answer null while it is open
 */
public record LinkQuestion(
        Id id,
        Link.Id link,
        StatedStage.Id fact,
        StatedStage.@Nullable Id corrects,
        Link.Stage stage,
        @Nullable PartialDate on,
        StatedStage.Voice saidBy,
        Asked asked,
        Instant askedAt,
        @Nullable Answer answer) {

    public static final int LONGEST_REASON = 1000;

    /** After so long whoever is asked is reminded, and after twice as long once more. */
    static final Duration REMINDER = Duration.ofDays(14);

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Who holds it up. */
    public enum Asked {
        A,
        B,
        COORDINATOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Asked of(Sides.Side side) {
            return side == Sides.Side.A ? A : B;
        }

        static Asked of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public Optional<Sides.Side> side() {
            return switch (this) {
                case A -> Optional.of(Sides.Side.A);
                case B -> Optional.of(Sides.Side.B);
                case COORDINATOR -> Optional.empty();
            };
        }
    }

    /**
     * @param reason needed where it is declined or not accepted
     */
    public record Answer(How how, String by, Instant at, @Nullable String reason) {}

    public enum How {
        /** The asked side says the same. */
        CONFIRMED,
        /** The asked side states another stage or date, which waits for the first one. */
        CORRECTED,
        /** The asked side says that it is not so. */
        DECLINED,
        /** The coordinator has seen what shows it. */
        CHECKED,
        /** To the coordinator it shows nothing. */
        NOT_ACCEPTED,
        /** Nobody needs to answer any more. */
        SETTLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean open() {
        return answer == null;
    }

    /** Whether the side has to say something. */
    public boolean waitsFor(Sides.Side side) {
        return open() && asked == Asked.of(side);
    }
}
