package org.kith.factor;

import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.account.Sessions;
import org.kith.web.Allow;
import org.kith.web.Next;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.UUID;

@Controller
class SessionsController {

    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/me/sessions/{session}/end")
    @Allow(Role.PERSON)
    @Own(WhoseSession.class)
    ResponseEntity<Void> end(@PathVariable("session") UUID ended, Session session) {
        sessions.end(session.person().id(), new Session.Id(ended));
        return Next.redirect("/me/security");
    }

    @PostMapping("/me/sessions/end")
    @Allow(Role.PERSON)
    ResponseEntity<Void> endOthers(Session session) {
        sessions.endOthers(session);
        return Next.redirect("/me/security");
    }
}
