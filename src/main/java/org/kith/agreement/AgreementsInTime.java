package org.kith.agreement;

import org.kith.community.Moment;
import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.kith.twinning.TellsOfLink;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When agreements came into force; drafts are nobody's but the sides'. */
@Component
class AgreementsInTime implements TellsOfLink {

    private final Agreements agreements;

    AgreementsInTime(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Moment> of(Network network, Link link, Frame frame) {
        return agreements.of(network.id(), link.id()).stream()
                .flatMap(one -> inForce(one, frame))
                .toList();
    }

    private static Stream<Moment> inForce(Agreement one, Frame frame) {
        return Optional.ofNullable(one.inForceAt()).stream()
                .map(at -> PartialDate.of(Days.of(at)))
                .map(
                        day ->
                                Moment.of(day, frame.t("agreement.in_time"), frame.language())
                                        .titled(
                                                frame.t("agreement.kind." + one.kind().code()),
                                                frame.language()));
    }
}
