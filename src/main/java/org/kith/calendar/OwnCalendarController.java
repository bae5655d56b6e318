package org.kith.calendar;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.web.Allow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody makes the link to their own dates, renews it, and takes it back. */
@Controller
class OwnCalendarController {

    private final CalendarLinks links;
    private final String address;

    OwnCalendarController(CalendarLinks links, @Value("${kith.address}") String address) {
        this.links = links;
        this.address = address;
    }

    @GetMapping("/me/calendar")
    @Allow(Role.PERSON)
    OwnCalendarPage show(Actor actor) {
        return page(actor, "");
    }

    /** It is shown once: only its hash is kept. */
    @PostMapping("/me/calendar")
    @Allow(Role.PERSON)
    OwnCalendarPage renew(Actor actor) {
        var token = links.renew(actor.personId());
        return page(actor, address + "/calendars/" + token.value() + "/dates.ics");
    }

    @PostMapping("/me/calendar/removal")
    @Allow(Role.PERSON)
    OwnCalendarPage revoke(Actor actor) {
        links.revoke(actor.personId());
        return page(actor, "");
    }

    private OwnCalendarPage page(Actor actor, String link) {
        return new OwnCalendarPage(links.madeAt(actor.personId()).orElse(null), link);
    }
}
