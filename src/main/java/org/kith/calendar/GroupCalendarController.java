package org.kith.calendar;

import org.kith.account.Role;
import org.kith.community.Groups;
import org.kith.gathering.GatheringCalendar;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a group hosts, for calendars; for members also the meetings to which it sends somebody. */
@Controller
class GroupCalendarController {

    private final Groups groups;
    private final GroupDates dates;
    private final GatheringCalendar calendar;

    GroupCalendarController(Groups groups, GroupDates dates, GatheringCalendar calendar) {
        this.groups = groups;
        this.dates = dates;
        this.calendar = calendar;
    }

    @GetMapping("/{network}/groups/{slug}/gatherings.ics")
    @Allow(Role.VISITOR)
    ResponseEntity<String> of(Network network, Frame frame, @PathVariable String slug) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        var theirs = dates.of(network, group, frame.actor());
        return calendar.of(group.name(), calendar.events(network, theirs, frame.language()));
    }
}
