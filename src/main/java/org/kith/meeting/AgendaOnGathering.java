package org.kith.meeting;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gathering.Form;
import org.kith.gathering.OnGatheringPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/**
 * On the page of a meeting: what is spoken of and when, for members; the way to the minutes for who
 * may read them.
 */
@Component
class AgendaOnGathering implements OnGatheringPage {

    private final MeetingHall hall;
    private final AgendaItems items;
    private final MinutesVersions minutes;

    AgendaOnGathering(MeetingHall hall, AgendaItems items, MinutesVersions minutes) {
        this.hall = hall;
        this.items = items;
        this.minutes = minutes;
    }

    @Override
    public Section of(Network network, Gathering gathering, Frame frame) {
        if (gathering.form() != Form.MEETING) {
            return Section.NONE;
        }
        var here = hall.enter(network, frame.actor(), gathering);
        var member = frame.actor().may(Role.READER);
        var lines = member ? lines(here, frame) : List.<String>of();
        var ways = new ArrayList<Way>();
        var address = frame.at("/gatherings/" + gathering.slug());
        if (member) {
            ways.add(new Way(address + "/agenda", frame.t("meeting.agenda.open")));
        }
        if (here.readsMinutes() && (here.writes() || isPut(network, gathering))) {
            ways.add(new Way(address + "/minutes", frame.t("meeting.minutes.open")));
        }
        return ways.isEmpty() ? Section.NONE : new Section(frame.t("meeting.agenda"), lines, ways);
    }

    private boolean isPut(Network network, Gathering gathering) {
        return minutes.isAnyPut(network.id(), gathering.id());
    }

    private List<String> lines(AtMeeting here, Frame frame) {
        var all = items.of(here.network().id(), here.gathering().id());
        return AgendaPage.lines(all, here.gathering().when(), frame).stream()
                .map(
                        line ->
                                frame.t(
                                        "meeting.agenda.line",
                                        line.hours(),
                                        line.item().place(),
                                        line.item().title(),
                                        frame.t("meeting.purpose." + line.item().purpose().code())))
                .toList();
    }
}
