package org.kith.mail;

import org.kith.account.Held;
import org.kith.account.OwnOffices;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.kith.web.Next;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;

/** What somebody with a sign-in gets by mail. */
@Controller
class MyMailController {

    private final Networks networks;
    private final OwnOffices offices;
    private final Choosing choosing;
    private final Returned returned;

    MyMailController(Networks networks, OwnOffices offices, Choosing choosing, Returned returned) {
        this.networks = networks;
        this.offices = offices;
        this.choosing = choosing;
        this.returned = returned;
    }

    @GetMapping("/me/mail")
    @Allow(Role.PERSON)
    MyMailPage show(Session session) {
        var person = session.person();
        var own = offices.of(person.id());
        return new MyMailPage(
                person.mail(),
                returned.of(person.mail()).orElse(null),
                networks.all().stream()
                        .filter(
                                network ->
                                        own.getOrDefault(network.id(), List.of()).stream()
                                                .anyMatch(Held::runs))
                        .map(network -> form(network, person.mail()))
                        .toList());
    }

    private ChoiceForm form(Network network, String mail) {
        return choosing.form(network, mail, "/" + network.slug() + "/mail/choices");
    }

    @PostMapping("/{network}/mail/choices")
    @Allow(value = Role.PERSON, unagreed = true)
    ResponseEntity<Void> choose(
            Network network, Session session, @RequestParam Map<String, String> form) {
        choosing.choose(network.id(), session.person().mail(), form);
        return Next.redirect("/me/mail");
    }

    /** The mailbox is well again, its owner says. */
    @PostMapping("/me/mail/again")
    @Allow(Role.PERSON)
    ResponseEntity<Void> writeAgain(Session session) {
        returned.reached(session.person().mail());
        return Next.redirect("/me/mail");
    }
}
