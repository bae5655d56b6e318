package org.kith.factor;

import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.openid.Trouble;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SecurityController {

    private final SecurityPages pages;

    SecurityController(SecurityPages pages) {
        this.pages = pages;
    }

    @GetMapping("/me/security")
    @Allow(value = Role.PERSON, confirmed = true)
    SecurityPage show(@RequestParam(defaultValue = "") String provider, Session session) {
        return Trouble.of(provider)
                .map(trouble -> pages.withTrouble(session, trouble.key()))
                .orElseGet(() -> pages.of(session));
    }
}
