package org.kith.conference;

import org.kith.gathering.Gathering;
import org.kith.gathering.When;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a session that was proposed can be at the earliest: at the beginning, or after another, when
 * who proposed it speaks nowhere else.
 */
final class FirstTime {

    private FirstTime() {}

    static Optional<When> of(
            Gathering gathering, List<ConferenceSession> all, SessionProposal proposal) {
        var whole = gathering.when();
        var zone = whole.zone();
        return Stream.concat(
                        Stream.of(whole.starts()), all.stream().map(each -> each.when().ends()))
                .filter(start -> !start.isBefore(whole.starts()))
                .sorted()
                .map(start -> new When(start, start.plusMinutes(proposal.minutes()), zone))
                .filter(when -> !when.ends().isAfter(whole.ends()))
                .filter(when -> !zone.getRules().getValidOffsets(when.starts()).isEmpty())
                .filter(when -> all.stream().noneMatch(each -> speaks(proposal, each, when)))
                .findFirst();
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
