package org.kith.workshop;

import org.kith.account.People;
import org.kith.account.Role;
import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.Attendances;
import org.kith.attendance.OwnAddress;
import org.kith.gathering.Gathering;
import org.kith.gathering.OnGatheringPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** On the page of a gathering: that places in some sessions are few, and the way to them. */
@Component
class WorkshopsOnGathering implements OnGatheringPage {

    private final WorkshopOffers offers;
    private final Attendances attendances;
    private final OwnAddress own;
    private final People people;

    WorkshopsOnGathering(
            WorkshopOffers offers, Attendances attendances, OwnAddress own, People people) {
        this.offers = offers;
        this.attendances = attendances;
        this.own = own;
        this.people = people;
    }

    @Override
    public Section of(Network network, Gathering gathering, Frame frame) {
        var few = offers.sessions(network.id(), gathering.id()).size();
        if (few == 0) {
            return Section.NONE;
        }
        return new Section(
                frame.t("workshop.title"),
                List.of(frame.t("workshop.few", few), frame.t("workshop.how")),
                Stream.concat(theirs(network, gathering, frame), list(gathering, frame)).toList());
    }

    private Stream<Way> theirs(Network network, Gathering gathering, Frame frame) {
        if (!frame.actor().signedIn() || gathering.isCancelled()) {
            return Stream.of();
        }
        return people.find(frame.actor().personId()).stream()
                .flatMap(person -> attendances.at(network.id(), person.mail()).stream())
                .filter(one -> one.gathering().equals(gathering.id()))
                .filter(one -> one.standing() == Standing.PLACED)
                .map(
                        one ->
                                new Way(
                                        own.path(network, one.id()) + "/workshops",
                                        frame.t("workshop.own.open", one.name())));
    }

    private static Stream<Way> list(Gathering gathering, Frame frame) {
        return frame.actor().may(Role.COORDINATOR)
                ? Stream.of(
                        new Way(
                                frame.at("/settings/gatherings/" + gathering.slug() + "/workshops"),
                                frame.t("workshop.list")))
                : Stream.of();
    }
}
