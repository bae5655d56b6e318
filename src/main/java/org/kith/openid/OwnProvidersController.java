package org.kith.openid;

import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.web.Allow;
import org.kith.web.Cookies;
import org.kith.web.Next;
import org.kith.web.Own;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

@Controller
class OwnProvidersController {

    private static final String BACK = "/me/security";

    private final Providers providers;
    private final Luggage luggage;
    private final Linking linking;

    OwnProvidersController(Providers providers, Luggage luggage, Linking linking) {
        this.providers = providers;
        this.luggage = luggage;
        this.linking = linking;
    }

    @GetMapping("/me/providers/new")
    @Allow(value = Role.PERSON, confirmed = true)
    Object ask(@RequestParam(defaultValue = "/") String next, Session session, Cookies cookies) {
        return luggage.identity(cookies)
                .<Object>map(
                        identity ->
                                new LinkPage(
                                        providers.name(identity.provider()),
                                        identity.shown(),
                                        session.person().mail(),
                                        Next.safe(next)))
                .orElseGet(() -> Next.redirect(onwards(next)));
    }

    @PostMapping("/me/providers")
    @Allow(value = Role.PERSON, confirmed = true)
    ResponseEntity<Void> link(
            @RequestParam(defaultValue = "/") String next, Session session, Cookies cookies) {
        var trouble =
                luggage.identity(cookies)
                        .map(one -> linking.link(session.person(), one) ? "" : Trouble.TAKEN.word())
                        .orElse(Trouble.LATE.word());
        return Next.to(trouble.isEmpty() ? onwards(next) : BACK + "?provider=" + trouble)
                .header(HttpHeaders.SET_COOKIE, luggage.settled(cookies))
                .build();
    }

    @PostMapping("/me/providers/dismissal")
    @Allow(Role.PERSON)
    ResponseEntity<Void> dismiss(@RequestParam(defaultValue = "/") String next, Cookies cookies) {
        return Next.to(onwards(next))
                .header(HttpHeaders.SET_COOKIE, luggage.settled(cookies))
                .build();
    }

    private static String onwards(String next) {
        return Next.safe(next).equals("/") ? BACK : next;
    }

    @PostMapping("/me/providers/{identity}/removal")
    @Allow(value = Role.PERSON, confirmed = true)
    @Own(WhoseIdentity.class)
    ResponseEntity<Void> remove(@PathVariable UUID identity, Session session) {
        linking.unlink(session.person(), identity);
        return Next.redirect(BACK);
    }
}
