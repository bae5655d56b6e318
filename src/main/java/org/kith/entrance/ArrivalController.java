package org.kith.entrance;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Sessions;
import org.kith.account.SignInLinks;
import org.kith.account.Token;
import org.kith.web.Allow;
import org.kith.web.Device;
import org.kith.web.Next;
import org.kith.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ArrivalController {

    private final SignInLinks links;
    private final SignIn signIn;
    private final Sessions sessions;

    ArrivalController(SignInLinks links, SignIn signIn, Sessions sessions) {
        this.links = links;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/{token}")
    @Allow(Role.VISITOR)
    ArrivalPage look(@PathVariable String token, @RequestParam(defaultValue = "/") String next) {
        var name = links.holder(new Token(token)).map(Person::name).orElse("");
        return new ArrivalPage(token, name, Next.safe(next));
    }

    @PostMapping("/sign-in/{token}")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> open(
            @PathVariable String token,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request) {
        var session = signIn.open(new Token(token), Device.of(request));
        if (session.isEmpty()) {
            return Next.redirect(Next.after("/sign-in/" + token, next));
        }
        return Next.to(next)
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.replacing(session.get(), request, sessions))
                .build();
    }
}
