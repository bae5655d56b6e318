package org.kith.discussion;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What somebody wants of a network's discussions by mail.
 *
 * @param wantsAll whether they follow each new one
 * @param quiet null: letters may come at any hour
 */
public record DiscussionReader(boolean wantsAll, @Nullable Quiet quiet) {

    static final DiscussionReader USUAL = new DiscussionReader(false, null);

    /**
     * The hours in which no letter is to come, by their own clock; over midnight where they begin
     * later than they end.
     */
    public record Quiet(LocalTime from, LocalTime until, ZoneId zone) {

        public Quiet {
            if (from.equals(until)) {
                throw new IllegalArgumentException("hours that never end");
            }
        }

        /** When a letter of this moment may go out: now, or when these hours are over. */
        Instant next(Instant now) {
            var here = now.atZone(zone);
            var time = here.toLocalTime();
            var isQuiet =
                    from.isBefore(until)
                            ? !time.isBefore(from) && time.isBefore(until)
                            : !time.isBefore(from) || time.isBefore(until);
            if (!isQuiet) {
                return now;
            }
            var end = at(here.toLocalDate());
            return end.isAfter(now) ? end : at(here.toLocalDate().plusDays(1));
        }

        /** Where clocks go back and show this time twice, the second. */
        private Instant at(LocalDate day) {
            return day.atTime(until).atZone(zone).withLaterOffsetAtOverlap().toInstant();
        }
    }
}
