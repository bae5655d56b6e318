package org.kith.calendar;

import org.kith.account.People;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.gathering.GatheringCalendar;
import org.kith.web.Allow;
import org.kith.web.Messages;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Somebody's own dates, for calendars that cannot sign in: whoever has the link reads them. */
@Controller
class CalendarFeedController {

    private final CalendarLinks links;
    private final People people;
    private final OwnDates dates;
    private final GatheringCalendar calendar;
    private final Messages messages;

    CalendarFeedController(
            CalendarLinks links,
            People people,
            OwnDates dates,
            GatheringCalendar calendar,
            Messages messages) {
        this.links = links;
        this.people = people;
        this.dates = dates;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping("/calendars/{token}/dates.ics")
    @Allow(Role.VISITOR)
    ResponseEntity<String> dates(@PathVariable String token) {
        var person = links.holder(new Token(token)).flatMap(people::find).orElseThrow(NotHere::new);
        return calendar.asked(
                messages.get(person.language(), "calendar.own.name"), dates.of(person));
    }
}
