package org.kith.factor;

import org.kith.account.Session;
import org.kith.account.Sessions;
import org.kith.openid.OwnProviders;
import org.springframework.stereotype.Component;

import java.util.List;

/** Gathers what somebody sees of how they sign in. */
@Component
class SecurityPages {

    private final Sessions sessions;
    private final Passkeys passkeys;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final PasskeyOptions options;
    private final OwnProviders providers;

    SecurityPages(
            Sessions sessions,
            Passkeys passkeys,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            PasskeyOptions options,
            OwnProviders providers) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.codes = codes;
        this.recovery = recovery;
        this.options = options;
        this.providers = providers;
    }

    SecurityPage of(Session session) {
        return page(session, List.of(), "");
    }

    SecurityPage withCodes(Session session, List<String> newCodes) {
        return page(session, newCodes, "");
    }

    SecurityPage withTrouble(Session session, String trouble) {
        return page(session, List.of(), trouble);
    }

    private SecurityPage page(Session session, List<String> newCodes, String trouble) {
        var person = session.person();
        return new SecurityPage(
                sessions.running(person.id()),
                session.id(),
                passkeys.lines(person.id()),
                options.toMake(person),
                codes.setUp(person.id()),
                codes.waiting(person.id())
                        .map(secret -> new AppSecret(secret, person.mail()))
                        .map(app -> new SecurityPage.Picture(app.path(), app.size(), app.words())),
                recovery.left(person.id()),
                newCodes,
                providers.of(person.id()),
                trouble,
                "");
    }
}
