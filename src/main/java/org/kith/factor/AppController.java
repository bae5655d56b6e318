package org.kith.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.web.Allow;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.Next;
import org.kith.web.SessionCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An app that shows one-time codes, and the codes on paper beside it. */
@Controller
class AppController {

    private final OneTimeCodes codes;
    private final SecondFactors factors;
    private final SecurityPages pages;
    private final Limits limits;

    AppController(OneTimeCodes codes, SecondFactors factors, SecurityPages pages, Limits limits) {
        this.codes = codes;
        this.factors = factors;
        this.pages = pages;
        this.limits = limits;
    }

    @PostMapping("/me/app")
    @Allow(value = Role.PERSON, confirmed = true)
    ResponseEntity<Void> begin(Session session) {
        codes.begin(session.person().id());
        return Next.redirect("/me/security#app");
    }

    @PostMapping("/me/app/confirmation")
    @Allow(value = Role.PERSON, confirmed = true)
    SecurityPage confirm(
            @RequestParam(defaultValue = "") String code,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.count(Limit.CODE, session.person().id().toString());
        return factors.confirmApp(session, code)
                .map(
                        added -> {
                            SessionCookie.give(added.token(), request, response);
                            return pages.withCodes(session, added.codes());
                        })
                .orElseGet(() -> pages.withTrouble(session, "factor.app.refused"));
    }

    @PostMapping("/me/app/removal")
    @Allow(value = Role.PERSON, confirmed = true)
    ResponseEntity<Void> remove(Session session) {
        factors.removeApp(session.person());
        return Next.redirect("/me/security");
    }

    @PostMapping("/me/recovery-codes")
    @Allow(value = Role.PERSON, confirmed = true)
    SecurityPage renew(Session session) {
        return pages.withCodes(session, factors.renewRecoveryCodes(session.person()));
    }
}
