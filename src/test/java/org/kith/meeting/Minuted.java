package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.meeting.MinutesVersion.Presence;
import org.kith.network.Network;
import org.kith.web.Days;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Minutes about which a group is asked, for tests of other rooms. */
@Component
public class Minuted {

    private final MeetingHall hall;
    private final MinutesKeeping keeping;

    Minuted(MeetingHall hall, MinutesKeeping keeping) {
        this.hall = hall;
        this.keeping = keeping;
    }

    /**
     * @param gathering its slug
     */
    public void in(Network network, Actor keeper, String gathering, Group group, String said) {
        var here = hall.enter(network, keeper, gathering);
        var text =
                new MinutesText(
                        "Meeting",
                        LocalDate.of(2099, 5, 2),
                        List.of(group.name()),
                        List.of(),
                        said,
                        List.of());
        keeping.save(here, 0, text, List.of(new Presence(group.id(), "")));
        keeping.put(here, 1, Days.of(Instant.now()).plusDays(30));
    }
}
