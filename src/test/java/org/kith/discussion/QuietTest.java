package org.kith.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** A letter waits for the end of quiet hours by its reader's own clock. */
class QuietTest {

    @ParameterizedTest
    @CsvSource({
        "21:00, 07:30, Asia/Hebron, 2026-01-10T18:59:00Z, 2026-01-10T18:59:00Z",
        "21:00, 07:30, Asia/Hebron, 2026-01-10T19:00:00Z, 2026-01-11T05:30:00Z",
        "21:00, 07:30, Asia/Hebron, 2026-01-11T02:00:00Z, 2026-01-11T05:30:00Z",
        "21:00, 07:30, Asia/Hebron, 2026-01-11T05:30:00Z, 2026-01-11T05:30:00Z",
        "12:00, 14:00, Europe/London, 2026-07-01T11:30:00Z, 2026-07-01T13:00:00Z",
        "12:00, 14:00, Europe/London, 2026-07-01T13:00:00Z, 2026-07-01T13:00:00Z",
        // Clocks go forward at one in the morning: half past one is half past two then.
        "22:00, 01:30, Europe/London, 2026-03-29T00:45:00Z, 2026-03-29T01:30:00Z",
        // They go back at two: half past one comes twice, and the hours end with the second.
        "22:00, 01:30, Europe/London, 2026-10-25T00:10:00Z, 2026-10-25T01:30:00Z",
        "22:00, 01:30, Europe/London, 2026-10-25T00:40:00Z, 2026-10-25T00:40:00Z",
        "22:00, 01:30, Europe/London, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z"
    })
    void a_letter_goes_out_at_their_end(
            LocalTime from, LocalTime until, String zone, Instant now, Instant next) {
        var quiet = new DiscussionReader.Quiet(from, until, ZoneId.of(zone));
        assertThat(quiet.next(now)).isEqualTo(next);
    }
}
