package org.kith.conference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.conference.ConferenceSession.Kind;
import org.kith.gathering.Gathering;
import org.kith.gathering.When;
import org.kith.shared.Language;
import org.kith.shared.Worded;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When a session that was proposed can be: never in the past, over midnight or off the clocks. */
class FirstTimeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Gathering.Id GATHERING = new Gathering.Id(new UUID(1, 1));

    @Test
    void it_begins_with_the_gathering_or_after_what_its_speaker_holds() {
        var whole = when("2026-05-02T09:00", "2026-05-02T18:00");
        assertThat(first(whole, List.of(), 60, LONG_BEFORE)).isEqualTo("2026-05-02T09:00");
        var theirs = session(when("2026-05-02T09:00", "2026-05-02T10:30"));
        assertThat(first(whole, List.of(theirs), 60, LONG_BEFORE)).isEqualTo("2026-05-02T10:30");
        assertThat(first(whole, List.of(theirs), 480, LONG_BEFORE)).isEqualTo("none");
    }

    @Test
    void what_has_begun_is_no_time_any_more() {
        var whole = when("2026-05-02T09:00", "2026-05-03T18:00");
        assertThat(first(whole, List.of(), 60, Instant.parse("2026-05-02T12:00:00Z")))
                .isEqualTo("2026-05-03T09:00");
        assertThat(first(whole, List.of(), 60, Instant.parse("2026-05-03T12:00:00Z")))
                .isEqualTo("2026-05-03T17:00");
        assertThat(first(whole, List.of(), 60, Instant.parse("2026-05-03T16:30:00Z")))
                .isEqualTo("none");
    }

    @Test
    void none_is_over_midnight() {
        var evening = when("2026-05-02T23:00", "2026-05-03T12:00");
        assertThat(first(evening, List.of(), 120, LONG_BEFORE)).isEqualTo("2026-05-03T10:00");
    }

    /** From one o'clock in that night the clocks go to two. */
    @Test
    void none_begins_or_ends_when_the_clocks_skip_that_hour() {
        var night = when("2026-03-29T00:30", "2026-03-29T04:00");
        assertThat(first(night, List.of(), 60, LONG_BEFORE)).isEqualTo("2026-03-29T03:00");
    }

    private static String first(When whole, List<ConferenceSession> all, int minutes, Instant now) {
        return FirstTime.of(whole, all, proposal(minutes), now)
                .map(when -> when.starts().toString())
                .orElse("none");
    }

    private static When when(String starts, String ends) {
        return new When(LocalDateTime.parse(starts), LocalDateTime.parse(ends), LONDON);
    }

    private static ConferenceSession session(When when) {
        return new ConferenceSession(
                ConferenceSession.Id.next(),
                GATHERING,
                Kind.WORKSHOP,
                new Worded(Map.of(Language.EN, "Seeds")),
                new Worded(Map.of()),
                "",
                "",
                when,
                List.of("Huda"),
                null,
                false,
                0);
    }

    private static SessionProposal proposal(int minutes) {
        return new SessionProposal(
                SessionProposal.Id.next(),
                GATHERING,
                "Letters",
                "We write them",
                "ar",
                minutes,
                "",
                new SessionProposal.Proposed(LONG_BEFORE, null, "Huda"),
                null);
    }
}
