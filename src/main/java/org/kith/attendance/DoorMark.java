package org.kith.attendance;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody at a door noted: that somebody is there, or that this was a mistake.
 *
 * @param id that the device gave it
 * @param at by its own clock, until it is told
 */
public record DoorMark(UUID id, Awaited of, boolean here, Instant at) {

    /** In which they are noted: two doors that tell at once wait for each other, and no longer. */
    static final Comparator<DoorMark> IN_TURN =
            Comparator.comparing((DoorMark one) -> one.of().party())
                    .thenComparing(one -> one.of().companion());

    /** What is older was never seen at the door of this gathering: a clock that stood. */
    private static final Duration OLDEST = Duration.ofDays(30);

    DoorMark about(Awaited other) {
        return new DoorMark(id, other, here, at);
    }

    /** As a device sends it: id, whose, 1 or 0, milliseconds. */
    static Optional<DoorMark> of(String sent) {
        var parts = sent.split(" ");
        try {
            if (parts.length != 4) {
                return Optional.empty();
            }
            var id = UUID.fromString(parts[0]);
            var at = Instant.ofEpochMilli(Long.parseLong(parts[3]));
            return Awaited.of(parts[1]).map(of -> new DoorMark(id, of, parts[2].equals("1"), at));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * By our clock: a device that is an hour fast is so when it notes and when it tells.
     *
     * @param theirs what its clock says now
     */
    DoorMark byOurClock(Instant ours, Instant theirs) {
        var seen = at.plus(Duration.between(theirs, ours));
        var oldest = ours.minus(OLDEST);
        var fits = seen.isAfter(ours) ? ours : seen.isBefore(oldest) ? oldest : seen;
        return new DoorMark(id, of, here, fits);
    }

    /**
     * When somebody arrived: the first time that they were seen after the last mistake; null where
     * they have not.
     *
     * @param noted what was known before; null where nothing was
     */
    public static @Nullable Instant arrived(@Nullable Instant noted, List<DoorMark> marks) {
        var mistake =
                marks.stream()
                        .filter(one -> !one.here())
                        .map(DoorMark::at)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        return Stream.concat(
                        Stream.ofNullable(noted),
                        marks.stream().filter(DoorMark::here).map(DoorMark::at))
                .filter(seen -> seen.isAfter(mistake))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
