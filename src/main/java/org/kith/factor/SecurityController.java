package org.kith.factor;

import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SecurityController {

    private final SecurityPages pages;

    SecurityController(SecurityPages pages) {
        this.pages = pages;
    }

    @GetMapping("/me/security")
    @Allow(value = Role.PERSON, confirmed = true)
    SecurityPage show(Session session) {
        return pages.of(session);
    }
}
