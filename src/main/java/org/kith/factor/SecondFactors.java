package org.kith.factor;

import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Session;
import org.kith.account.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/**
 * The policy of second factors: who makes the first gets recovery codes, whoever removes the last
 * is unguarded again, and each change is told by mail, for the case that it was somebody else.
 */
@Component
class SecondFactors {

    private final Passkeys passkeys;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final Ceremonies ceremonies;
    private final People people;
    private final Sessions sessions;
    private final Notices notices;

    SecondFactors(
            Passkeys passkeys,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            Ceremonies ceremonies,
            People people,
            Sessions sessions,
            Notices notices) {
        this.passkeys = passkeys;
        this.codes = codes;
        this.recovery = recovery;
        this.ceremonies = ceremonies;
        this.people = people;
        this.sessions = sessions;
        this.notices = notices;
    }

    /** New recovery codes where there were none; empty where the answer did not hold. */
    @Transactional
    public Optional<List<String>> addPasskey(Session session, String answer, String name) {
        var person = session.person();
        return ceremonies
                .made(person.id(), answer)
                .filter(passkey -> passkeys.add(passkey, name))
                .map(passkey -> added(session, Notices.What.PASSKEY_ADDED));
    }

    @Transactional
    public void removePasskey(Person person, Passkey.Id passkey) {
        if (passkeys.remove(person.id(), passkey)) {
            removed(person, Notices.What.PASSKEY_REMOVED);
        }
    }

    /** New recovery codes where there were none; empty where it was no code of the app. */
    @Transactional
    public Optional<List<String>> confirmApp(Session session, String code) {
        return codes.confirm(session.person().id(), code)
                ? Optional.of(added(session, Notices.What.APP_ADDED))
                : Optional.empty();
    }

    @Transactional
    public void removeApp(Person person) {
        var inUse = codes.setUp(person.id());
        codes.remove(person.id());
        if (inUse) {
            removed(person, Notices.What.APP_REMOVED);
        }
    }

    @Transactional
    public List<String> renewRecoveryCodes(Person person) {
        notices.tell(person, Notices.What.CODES_RENEWED);
        return recovery.renew(person.id());
    }

    /** Whether this was a code of the app or a recovery code; the session is confirmed then. */
    @Transactional
    public boolean confirm(Session session, String code) {
        var person = session.person();
        var byApp = codes.use(person.id(), code);
        var byPaper = !byApp && recovery.use(person.id(), code);
        if (byPaper) {
            notices.tell(person, Notices.What.CODE_USED);
        }
        if (byApp || byPaper) {
            sessions.confirm(session.id());
        }
        return byApp || byPaper;
    }

    @Transactional
    public boolean confirmByPasskey(Session session, String answer) {
        var held = ceremonies.confirmed(session.person().id(), answer);
        if (held) {
            sessions.confirm(session.id());
        }
        return held;
    }

    private List<String> added(Session session, Notices.What what) {
        var person = session.person();
        people.guarded(person.id(), true);
        sessions.confirm(session.id());
        notices.tell(person, what);
        return recovery.left(person.id()) == 0 ? recovery.renew(person.id()) : List.of();
    }

    private void removed(Person person, Notices.What what) {
        notices.tell(person, what);
        var unguarded = passkeys.of(person.id()).isEmpty() && !codes.setUp(person.id());
        if (unguarded) {
            recovery.removeAll(person.id());
            people.guarded(person.id(), false);
        }
    }
}
