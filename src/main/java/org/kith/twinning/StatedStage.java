package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.shared.PartialDate;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A dated fact: somebody says that a link reached a stage. It is never overwritten; a mistake is
 * withdrawn and stays visible as such.
 *
 * @param on the year, month or day that it happened; null where it was not said
 * @param source which register says so, where {@code saidBy} is SOURCE
 * @param evidenceUrl where it can be read, http or https
 * @param evidenceDocument what shows it, as a title ("Council minutes of 3 May 1998")
 * @param saidAt when it was written down here
 * @param withdrawn why it was taken back, null while it stands
 * @param onBehalf why the coordinator entered it for the side whose word it is ("told me by
 *     phone"); null where the side said it itself
 */
public record StatedStage(
        Id id,
        Link.Stage stage,
        @Nullable PartialDate on,
        Voice saidBy,
        @Nullable String source,
        @Nullable String evidenceUrl,
        @Nullable String evidenceDocument,
        @Nullable String note,
        String actorName,
        Instant saidAt,
        @Nullable String withdrawn,
        @Nullable String onBehalf) {

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Whose word it is. */
    public enum Voice {
        A,
        B,
        BOTH,
        /** The network's coordinator, having seen evidence. */
        COORDINATOR,
        /** A public register. */
        SOURCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Voice of(Sides.Side side) {
            return side == Sides.Side.A ? A : B;
        }

        /** The side whose word it is; empty where it is of both, or of neither. */
        public Optional<Sides.Side> side() {
            return switch (this) {
                case A -> Optional.of(Sides.Side.A);
                case B -> Optional.of(Sides.Side.B);
                case BOTH, COORDINATOR, SOURCE -> Optional.empty();
            };
        }

        /** Whether the side stands by what this voice says. */
        boolean includes(Sides.Side side) {
            return this == BOTH || this == of(side);
        }

        /** Only one side, or only a register, says so. */
        public boolean alone() {
            return this != BOTH && this != COORDINATOR;
        }
    }

    /** Why it was entered for a side, for who belongs to the network: it may name people. */
    public @Nullable String onBehalfFor(Actor reader) {
        return reader.may(Role.READER) ? onBehalf : null;
    }

    public static StatedStage of(Link.Stage stage, @Nullable PartialDate on, Voice saidBy) {
        return new StatedStage(
                Id.next(),
                stage,
                on,
                saidBy,
                null,
                null,
                null,
                null,
                "",
                Instant.now(),
                null,
                null);
    }

    public StatedStage shownBy(@Nullable String url, @Nullable String document) {
        return new StatedStage(
                id, stage, on, saidBy, source, url, document, note, actorName, saidAt, withdrawn,
                onBehalf);
    }

    public StatedStage noting(@Nullable String newNote) {
        return new StatedStage(
                id,
                stage,
                on,
                saidBy,
                source,
                evidenceUrl,
                evidenceDocument,
                newNote,
                actorName,
                saidAt,
                withdrawn,
                onBehalf);
    }

    public StatedStage inSource(String key) {
        return new StatedStage(
                id,
                stage,
                on,
                saidBy,
                key,
                evidenceUrl,
                evidenceDocument,
                note,
                actorName,
                saidAt,
                withdrawn,
                onBehalf);
    }

    /** The same, as a coordinator enters it for the side whose word it is. */
    public StatedStage enteredBecause(@Nullable String why) {
        return new StatedStage(
                id,
                stage,
                on,
                saidBy,
                source,
                evidenceUrl,
                evidenceDocument,
                note,
                actorName,
                saidAt,
                withdrawn,
                why);
    }

    /** The same where the first side is the second. */
    StatedStage turned() {
        var turned = saidBy.side().map(side -> Voice.of(side.other())).orElse(saidBy);
        return of(stage, on, turned)
                .shownBy(evidenceUrl, evidenceDocument)
                .noting(note)
                .enteredBecause(onBehalf);
    }

    /** That it was stated, without anything that somebody wrote with it. */
    StatedStage wordless() {
        return new StatedStage(
                id,
                stage,
                on,
                saidBy,
                source,
                null,
                null,
                null,
                actorName,
                saidAt,
                withdrawn == null ? null : "…",
                null);
    }

    /** Whether somebody wrote something with it. */
    public boolean hasWords() {
        return words().anyMatch(words -> !words.isBlank());
    }

    /** All that somebody wrote with it. */
    Stream<String> words() {
        return Stream.of(evidenceUrl, evidenceDocument, note, onBehalf, withdrawn)
                .flatMap(Stream::ofNullable);
    }

    public boolean hasEvidence() {
        return evidenceUrl != null || evidenceDocument != null;
    }

    public boolean stands() {
        return withdrawn == null;
    }

    /** The stage that a link is at: the newest fact that stands. */
    static Optional<StatedStage> newest(List<StatedStage> facts) {
        return facts.stream().filter(StatedStage::stands).max(inTime());
    }

    /** A fact without a date counts from the day on which it was said. */
    static Comparator<StatedStage> inTime() {
        return Comparator.comparing(StatedStage::counts).thenComparing(StatedStage::saidAt);
    }

    /** Nothing counts from later than it was said: who says "2026" in May has not seen December. */
    LocalDate counts() {
        var said = saidAt.atZone(ZoneOffset.UTC).toLocalDate();
        return on == null || on.latest().isAfter(said) ? said : on.latest();
    }

    /** Whether both tell the same: one stage, and no two different years. */
    boolean sameAs(StatedStage other) {
        return stage == other.stage
                && (on == null || other.on == null || on.year() == other.on.year());
    }

    /** Whether the other side, or a second voice, says the same. */
    static boolean confirmed(StatedStage fact, List<StatedStage> all) {
        return !fact.saidBy().alone()
                || all.stream()
                        .anyMatch(
                                other ->
                                        other.stands()
                                                && other.sameAs(fact)
                                                && other.saidBy() != fact.saidBy());
    }

    static Voice voice(String code) {
        return Voice.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
