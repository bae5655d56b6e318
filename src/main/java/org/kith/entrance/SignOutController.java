package org.kith.entrance;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Role;
import org.kith.account.Sessions;
import org.kith.openid.OwnProviders;
import org.kith.web.Allow;
import org.kith.web.Cookies;
import org.kith.web.Next;
import org.kith.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SignOutController {

    private final Sessions sessions;
    private final OwnProviders providers;

    SignOutController(Sessions sessions, OwnProviders providers) {
        this.sessions = sessions;
        this.providers = providers;
    }

    @PostMapping("/sign-out")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> end(Cookies cookies, HttpServletRequest request) {
        SessionCookie.of(request).ifPresent(sessions::end);
        return Next.to("/")
                .header(HttpHeaders.SET_COOKIE, SessionCookie.ended(request))
                .header(HttpHeaders.SET_COOKIE, providers.forgotten(cookies))
                // What was read stays in no browser that others may use.
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }
}
