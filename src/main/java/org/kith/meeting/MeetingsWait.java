package org.kith.meeting;

import org.kith.network.Network;
import org.kith.twinning.AlsoWaits;
import org.kith.twinning.Speakers;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Minutes that wait for the reader's word, and what their groups are to do, among all that waits.
 */
@Component
class MeetingsWait implements AlsoWaits {

    private final MinutesAsked asked;
    private final MeetingDecisions decisions;
    private final DecisionLists lists;

    MeetingsWait(MinutesAsked asked, MeetingDecisions decisions, DecisionLists lists) {
        this.asked = asked;
        this.decisions = decisions;
        this.lists = lists;
    }

    @Override
    public List<Waiting> mine(Network network, Speakers.Own own, Frame frame) {
        if (own.groups().isEmpty()) {
            return List.of();
        }
        return Stream.concat(asked.of(network, frame).stream(), toDo(network, own, frame))
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
    }

    private Stream<Waiting> toDo(Network network, Speakers.Own own, Frame frame) {
        var theirs =
                decisions.open(network.id()).stream()
                        .filter(one -> one.group() != null && own.groups().contains(one.group()))
                        .toList();
        return lists.of(network, theirs, frame).stream()
                .map(
                        line ->
                                new Waiting(
                                        null,
                                        line.address(frame),
                                        line.decision().text(),
                                        line.meta(frame),
                                        since(line)));
    }

    private static Instant since(DecisionLine line) {
        return line.decision().until().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public List<Waiting> unspoken(Network network, Frame frame) {
        return List.of();
    }
}
