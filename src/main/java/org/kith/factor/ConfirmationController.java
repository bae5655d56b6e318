package org.kith.factor;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.account.Token;
import org.kith.factor.ConfirmationPage.Refused;
import org.kith.web.Allow;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.Next;
import org.kith.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ConfirmationController {

    private final SecondFactors factors;
    private final PasskeyOptions options;
    private final Limits limits;

    ConfirmationController(SecondFactors factors, PasskeyOptions options, Limits limits) {
        this.factors = factors;
        this.options = options;
        this.limits = limits;
    }

    @GetMapping("/me/confirmation")
    @Allow(Role.PERSON)
    ConfirmationPage ask(@RequestParam(defaultValue = "/") String next, Session session) {
        return page(session, next, "", Refused.NOTHING);
    }

    @PostMapping("/me/confirmation")
    @Allow(Role.PERSON)
    Object confirm(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String next,
            Session session,
            HttpServletRequest request) {
        limits.count(Limit.CODE, session.person().id().toString());
        return factors.confirm(session, code)
                .<Object>map(token -> goOn(next, token, request))
                .orElseGet(() -> page(session, next, code, Refused.CODE));
    }

    @PostMapping("/me/confirmation/passkey")
    @Allow(Role.PERSON)
    Object confirmByPasskey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String next,
            Session session,
            HttpServletRequest request) {
        limits.count(Limit.PASSKEY_BY_ADDRESS, request.getRemoteAddr());
        return factors.confirmByPasskey(session, credential)
                .<Object>map(token -> goOn(next, token, request))
                .orElseGet(() -> page(session, next, "", Refused.PASSKEY));
    }

    private static ResponseEntity<Void> goOn(String next, Token token, HttpServletRequest request) {
        return Next.to(next)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.holding(token, request))
                .build();
    }

    private ConfirmationPage page(Session session, String next, String code, Refused refused) {
        return new ConfirmationPage(
                Next.safe(next),
                options.toConfirm(session.person()),
                code,
                refused,
                session.guarded());
    }
}
