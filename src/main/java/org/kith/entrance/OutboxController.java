package org.kith.entrance;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Role;
import org.kith.mail.Outbox;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OutboxController {

    private final Outbox outbox;
    private final LocalOutbox local;

    OutboxController(Outbox outbox, LocalOutbox local) {
        this.outbox = outbox;
        this.local = local;
    }

    @GetMapping("/outbox")
    @Allow(Role.VISITOR)
    OutboxPage show(HttpServletRequest request) {
        if (!local.shownTo(request)) {
            throw new NotHere();
        }
        return new OutboxPage(outbox.newest());
    }
}
