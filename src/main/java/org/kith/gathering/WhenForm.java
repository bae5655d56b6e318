package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Days, times and zone as a form has them. */
record WhenForm(Answers answers) {

    private static final int LONGEST_DAYS = 60;

    Optional<When> read() {
        var zone = Zones.of(answers.raw("zone")).orElse(null);
        if (zone == null) {
            answers.refuse("zone", "community.problem.choose");
        }
        var starts = moment("starts", null, zone);
        var ends = moment("ends", starts, zone);
        if (zone == null || starts == null || ends == null) {
            return Optional.empty();
        }
        if (!starts.atZone(zone).toInstant().isBefore(ends.atZone(zone).toInstant())) {
            answers.refuse("ends_at", "gathering.problem.ends");
        } else if (ends.isAfter(starts.plusDays(LONGEST_DAYS))) {
            answers.refuse("ends_on", "gathering.problem.long", LONGEST_DAYS);
        }
        return answers.fine() ? Optional.of(new When(starts, ends, zone)) : Optional.empty();
    }

    /**
     * @param otherwise whose day is meant where none is typed
     */
    private @Nullable LocalDateTime moment(
            String field, @Nullable LocalDateTime otherwise, @Nullable ZoneId zone) {
        var day =
                answers.raw(field + "_on").isBlank() && otherwise != null
                        ? otherwise.toLocalDate()
                        : answers.neededDay(field + "_on");
        var time = answers.neededTime(field + "_at");
        if (day == null || time == null) {
            return null;
        }
        var moment = LocalDateTime.of(day, time);
        if (zone != null && zone.getRules().getValidOffsets(moment).isEmpty()) {
            answers.refuse(field + "_at", "gathering.problem.skipped");
        }
        return moment;
    }
}
