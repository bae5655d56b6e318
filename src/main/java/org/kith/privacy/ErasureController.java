package org.kith.privacy;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.web.Allow;
import org.kith.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Being forgotten: said in full first, then done by typing one's address. */
@Controller
class ErasureController {

    private final Forgetting forgetting;

    ErasureController(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @GetMapping("/me/erasure")
    @Allow(value = Role.PERSON, confirmed = true)
    ErasurePage show(Session session) {
        return page(session, "", false);
    }

    @PostMapping("/me/erasure")
    @Allow(value = Role.PERSON, confirmed = true)
    Object erase(
            HttpServletRequest request,
            Session session,
            @RequestParam(defaultValue = "") String address) {
        if (!address.strip().equalsIgnoreCase(session.person().mail())) {
            return page(session, address, true);
        }
        if (!forgetting.forget(session.person())) {
            return page(session, address, false);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/forgotten")
                .header(HttpHeaders.SET_COOKIE, SessionCookie.ended(request))
                // What was read stays in no browser that others may use.
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    @GetMapping("/forgotten")
    @Allow(Role.VISITOR)
    ForgottenPage forgotten() {
        return new ForgottenPage();
    }

    private ErasurePage page(Session session, String typed, boolean wrong) {
        return new ErasurePage(
                session.person().mail(),
                forgetting.inTheWay(session.person()),
                forgetting.lastOperator(session.person()),
                typed,
                wrong);
    }
}
