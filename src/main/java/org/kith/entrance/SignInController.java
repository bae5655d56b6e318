package org.kith.entrance;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Role;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final SignIn signIn;
    private final LocalOutbox outbox;

    SignInController(SignIn signIn, LocalOutbox outbox) {
        this.signIn = signIn;
        this.outbox = outbox;
    }

    @GetMapping("/sign-in")
    @Allow(Role.VISITOR)
    SignInPage ask(@RequestParam(defaultValue = "/") String next) {
        return new SignInPage("", Next.safe(next), false, false, false);
    }

    @PostMapping("/sign-in")
    @Allow(Role.VISITOR)
    SignInPage send(
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "/") String next,
            Language language,
            HttpServletRequest request) {
        if (!mail.strip().matches("[^@\\s]{1,64}@[^@\\s]{1,189}")) {
            return new SignInPage(mail, Next.safe(next), false, true, false);
        }
        signIn.request(mail, language, next);
        return new SignInPage(mail, Next.safe(next), true, false, outbox.shownTo(request));
    }
}
