package org.kith.factor;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Role;
import org.kith.account.Sessions;
import org.kith.web.Allow;
import org.kith.web.Device;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.Next;
import org.kith.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PasskeySignInController {

    private final SecondFactors factors;
    private final Sessions sessions;
    private final Limits limits;

    PasskeySignInController(SecondFactors factors, Sessions sessions, Limits limits) {
        this.factors = factors;
        this.sessions = sessions;
        this.limits = limits;
    }

    @PostMapping("/sign-in/passkey")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> open(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request) {
        limits.count(Limit.PASSKEY_BY_ADDRESS, request.getRemoteAddr());
        return factors.signIn(credential, Device.of(request))
                .map(token -> SessionCookie.replacing(token, request, sessions))
                .map(cookie -> Next.to(next).header(HttpHeaders.SET_COOKIE, cookie))
                .orElseGet(() -> Next.to(Next.after("/sign-in?passkey=refused", next)))
                .build();
    }
}
