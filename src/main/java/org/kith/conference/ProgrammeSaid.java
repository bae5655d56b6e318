package org.kith.conference;

import org.kith.gathering.Gathering;
import org.kith.gathering.SaidAtGathering;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** The programme of a gathering, without its drafts. */
@Component
class ProgrammeSaid implements SaidAtGathering {

    private final ConferenceSessions sessions;

    ProgrammeSaid(ConferenceSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<String> of(Network.Id network, Gathering gathering) {
        return sessions.of(network, gathering.id()).stream()
                .filter(one -> !one.draft())
                .flatMap(ProgrammeSaid::words)
                .toList();
    }

    private static Stream<String> words(ConferenceSession one) {
        return Stream.of(
                        one.titles().texts().stream(),
                        one.about().texts().stream(),
                        Stream.of(one.track(), one.room()),
                        one.speakers().stream())
                .flatMap(words -> words);
    }
}
