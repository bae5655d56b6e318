package org.kith.conference;

import org.kith.gathering.When;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a session that was proposed can be at the earliest: at the hour when the gathering begins,
 * on any of its days, after another session, or right before the end; still to come, within one
 * day, at hours that the clocks of that day show, and when who proposed it speaks nowhere else.
 */
final class FirstTime {

    private FirstTime() {}

    static Optional<When> of(
            When whole, List<ConferenceSession> all, SessionProposal proposal, Instant now) {
        var zone = whole.zone();
        return Stream.concat(
                        beginnings(whole, proposal.minutes()),
                        all.stream().map(each -> each.when().ends()))
                .filter(start -> !start.isBefore(whole.starts()))
                .sorted()
                .map(start -> new When(start, start.plusMinutes(proposal.minutes()), zone))
                .filter(when -> !when.ends().isAfter(whole.ends()))
                .filter(when -> when.ends().toLocalDate().equals(when.starts().toLocalDate()))
                .filter(when -> isOnClocks(when.starts(), zone) && isOnClocks(when.ends(), zone))
                .filter(when -> when.start().isAfter(now))
                .filter(when -> all.stream().noneMatch(each -> speaks(proposal, each, when)))
                .findFirst();
    }

    private static Stream<LocalDateTime> beginnings(When whole, int minutes) {
        var days =
                whole.starts()
                        .toLocalDate()
                        .datesUntil(whole.ends().toLocalDate().plusDays(1))
                        .map(day -> day.atTime(whole.starts().toLocalTime()));
        return Stream.concat(days, Stream.of(whole.ends().minusMinutes(minutes)));
    }

    private static boolean isOnClocks(LocalDateTime hour, ZoneId zone) {
        return !zone.getRules().getValidOffsets(hour).isEmpty();
    }

    private static boolean speaks(SessionProposal proposal, ConferenceSession there, When when) {
        var name = proposal.proposed().name();
        return there.when().starts().isBefore(when.ends())
                && when.starts().isBefore(there.when().ends())
                && !name.equals(ConferenceSession.FORGOTTEN)
                && there.speakers().stream()
                        .map(ConferenceSession::key)
                        .anyMatch(ConferenceSession.key(name)::equals);
    }
}
