package org.kith.factor;

import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.web.Allow;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.Next;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** For who has lost their second factor. */
@Controller
class RecoveryController {

    private final Recoveries recoveries;
    private final Recovering recovering;
    private final Acquaintances acquaintances;
    private final Limits limits;

    RecoveryController(
            Recoveries recoveries,
            Recovering recovering,
            Acquaintances acquaintances,
            Limits limits) {
        this.limits = limits;
        this.recoveries = recoveries;
        this.recovering = recovering;
        this.acquaintances = acquaintances;
    }

    @GetMapping("/me/recovery")
    @Allow(Role.PERSON)
    RecoveryPage show(Session session) {
        var running = recoveries.running(session.person().id());
        return new RecoveryPage(
                session.guarded(),
                acquaintances.of(session.person()).size(),
                running.isPresent(),
                running.flatMap(Recovery::opensAt),
                recoveries.restsUntil(session.person().id()));
    }

    @PostMapping("/me/recovery")
    @Allow(Role.PERSON)
    ResponseEntity<Void> ask(Session session) {
        var person = session.person();
        if (session.guarded() && recovering.mayAsk(person)) {
            limits.count(Limit.RECOVERY, person.id().toString());
            recovering.ask(person);
        }
        return Next.redirect("/me/recovery");
    }

    @PostMapping("/me/recovery/withdrawal")
    @Allow(Role.PERSON)
    ResponseEntity<Void> withdraw(Session session) {
        recovering.withdraw(session.person());
        return Next.redirect("/me/recovery");
    }
}
