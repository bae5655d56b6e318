package org.kith.meeting;

import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.twinning.AlsoWaits.Waiting;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Minutes that wait for the word of a side that the reader speaks for. */
@Component
class MinutesAsked {

    /** What nobody has confirmed for so long waits for nobody any more. */
    private static final Duration LATELY = Duration.ofDays(365);

    private final MinutesVersions versions;
    private final MinutesKeeping keeping;
    private final MeetingHall hall;

    MinutesAsked(MinutesVersions versions, MinutesKeeping keeping, MeetingHall hall) {
        this.versions = versions;
        this.keeping = keeping;
        this.hall = hall;
    }

    List<Waiting> of(Network network, Frame frame) {
        return versions.askedSince(network.id(), Instant.now().minus(LATELY)).stream()
                .flatMap(id -> hall.find(network, frame.actor(), id).stream())
                .filter(here -> !here.own().isEmpty())
                .flatMap(here -> waiting(here, frame).stream())
                .toList();
    }

    private Optional<Waiting> waiting(AtMeeting here, Frame frame) {
        return keeping.standing(here)
                .filter(standing -> !standing.asks(here.own()).isEmpty())
                .map(
                        standing ->
                                new Waiting(
                                        null,
                                        MinutesPages.address(here, frame),
                                        here.gathering().titleFor(frame.language()).text(),
                                        says(standing, frame),
                                        Objects.requireNonNull(standing.version().put()).at()));
    }

    private static String says(MinutesStanding standing, Frame frame) {
        var until = standing.until();
        return until == null
                ? frame.t("meeting.minutes.waiting")
                : frame.t("meeting.minutes.waiting.until", frame.date(PartialDate.of(until)));
    }
}
