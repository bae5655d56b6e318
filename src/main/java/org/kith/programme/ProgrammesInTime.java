package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.community.Moment;
import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.kith.twinning.TellsOfLink;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Since when and until when links take part in programmes, where somebody said so. */
@Component
class ProgrammesInTime implements TellsOfLink {

    private final Participations participations;

    ProgrammesInTime(Participations participations) {
        this.participations = participations;
    }

    @Override
    public List<Moment> of(Network network, Link link, Frame frame) {
        return participations.of(network.id(), link.id()).stream()
                .flatMap(
                        one ->
                                Stream.concat(
                                        moment(one, one.since(), "programme.in_time.joined", frame),
                                        moment(one, one.until(), "programme.in_time.left", frame)))
                .toList();
    }

    private static Stream<Moment> moment(
            Participation one, @Nullable PartialDate on, String words, Frame frame) {
        var name = one.programme().nameFor(frame.language());
        return Optional.ofNullable(on).stream()
                .map(day -> Moment.of(day, frame.t(words), frame.language()))
                .map(moment -> moment.titled(name.text(), name.language()))
                .map(moment -> moment.at(frame.at("/programmes/" + one.programme().slug())));
    }
}
