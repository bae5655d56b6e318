package org.kith.entrance;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Newcomers;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Sessions;
import org.kith.account.Token;
import org.kith.names.SafeText;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Device;
import org.kith.web.Next;
import org.kith.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a stranger's letter opens: they say their name, and are in. */
@Controller
class NewcomerController {

    private final Newcomers newcomers;
    private final Strangers strangers;
    private final Sessions sessions;

    NewcomerController(Newcomers newcomers, Strangers strangers, Sessions sessions) {
        this.newcomers = newcomers;
        this.strangers = strangers;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/new/{token}")
    @Allow(Role.VISITOR)
    NewcomerPage look(@PathVariable String token, @RequestParam(defaultValue = "/") String next) {
        return page(token, next, "", null);
    }

    @PostMapping("/sign-in/new/{token}")
    @Allow(Role.VISITOR)
    Object become(
            @PathVariable String token,
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(defaultValue = "") String name,
            Language language,
            HttpServletRequest request) {
        return switch (SafeText.check(name, Person.LONGEST_NAME)) {
            case SafeText.Refused(var reason) ->
                    page(token, next, name, Wrong.of(reason, Person.LONGEST_NAME));
            case SafeText.Fine(var text) ->
                    strangers
                            .become(new Token(token), text, language, Device.of(request))
                            .<Object>map(
                                    session ->
                                            Next.to(next)
                                                    .header(
                                                            HttpHeaders.SET_COOKIE,
                                                            SessionCookie.replacing(
                                                                    session, request, sessions))
                                                    .build())
                            .orElseGet(() -> page(token, next, name, null));
        };
    }

    private NewcomerPage page(String token, String next, String name, @Nullable Wrong wrong) {
        var mail = newcomers.find(new Token(token)).orElse("");
        return new NewcomerPage(token, mail, Next.safe(next), name, wrong);
    }
}
