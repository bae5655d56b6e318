package org.kith.factor;

import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Session;
import org.kith.account.Sessions;
import org.kith.account.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    private final Passkeys passkeys;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final Ceremonies ceremonies;
    private final People people;
    private final Sessions sessions;
    private final Notices notices;
    private final Recovering recovering;

    SecondFactors(
            Passkeys passkeys,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            Ceremonies ceremonies,
            People people,
            Sessions sessions,
            Notices notices,
            Recovering recovering) {
        this.passkeys = passkeys;
        this.codes = codes;
        this.recovery = recovery;
        this.ceremonies = ceremonies;
        this.people = people;
        this.sessions = sessions;
        this.notices = notices;
        this.recovering = recovering;
    }

    /**
     * A factor was added.
     *
     * @param token of the same session from now on
     * @param codes new recovery codes where there were none
     */
    record Added(Token token, List<String> codes) {}

    /** Empty where the answer did not hold, or the device is known already. */
    @Transactional
    public Optional<Added> addPasskey(Session session, String answer, String name) {
        var person = session.person();
        return ceremonies
                .made(person.id(), answer)
                .filter(passkey -> passkeys.add(passkey, name))
                .map(passkey -> added(session, Notices.What.PASSKEY_ADDED));
    }

    @Transactional
    public void removePasskey(Person person, Passkey.Id passkey) {
        people.hold(person.id());
        if (passkeys.remove(person.id(), passkey)) {
            removed(person, Notices.What.PASSKEY_REMOVED);
        }
    }

    /** Empty where it was no code of the app. */
    @Transactional
    public Optional<Added> confirmApp(Session session, String code) {
        return codes.confirm(session.person().id(), code)
                ? Optional.of(added(session, Notices.What.APP_ADDED))
                : Optional.empty();
    }

    @Transactional
    public void removeApp(Person person) {
        people.hold(person.id());
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

    /**
     * By a code of the app or a recovery code: the session's token from now on. Empty where it was
     * neither.
     */
    @Transactional
    public Optional<Token> confirm(Session session, String code) {
        var person = session.person();
        if (codes.use(person.id(), code)) {
            return Optional.of(shown(session, "code"));
        }
        if (recovery.use(person.id(), code)) {
            notices.tell(person, Notices.What.CODE_USED);
            return Optional.of(shown(session, "recovery code"));
        }
        LOG.info("person {} showed a code that does not open", person.id());
        return Optional.empty();
    }

    /** The session's token from now on; empty where the answer did not hold. */
    @Transactional
    public Optional<Token> confirmByPasskey(Session session, String answer) {
        if (ceremonies.confirmed(session.person().id(), answer)) {
            return Optional.of(shown(session, "passkey"));
        }
        LOG.info("person {} showed a passkey that does not open", session.person().id());
        return Optional.empty();
    }

    /** A passkey is both factors: the session that it opens is confirmed. */
    @Transactional
    public Optional<Token> signIn(String answer, String device) {
        var person = ceremonies.signedIn(answer).flatMap(people::find);
        if (person.isEmpty()) {
            LOG.info("somebody showed a passkey that does not open");
        }
        return person.map(
                one -> {
                    LOG.info("person {} signed in with a passkey", one.id());
                    recovering.withdraw(one);
                    return sessions.openConfirmed(one.id(), device);
                });
    }

    private Token shown(Session session, String by) {
        LOG.info("person {} showed a second factor: {}", session.person().id(), by);
        recovering.withdraw(session.person());
        return sessions.confirm(session.id());
    }

    private Added added(Session session, Notices.What what) {
        var person = session.person();
        LOG.info("second factors of person {}: {}", person.id(), what);
        people.guarded(person.id(), true);
        recovering.withdraw(person);
        notices.tell(person, what);
        var paper =
                recovery.left(person.id()) == 0 ? recovery.renew(person.id()) : List.<String>of();
        return new Added(sessions.confirm(session.id()), paper);
    }

    private void removed(Person person, Notices.What what) {
        LOG.info("second factors of person {}: {}", person.id(), what);
        notices.tell(person, what);
        var unguarded = passkeys.of(person.id()).isEmpty() && !codes.setUp(person.id());
        if (unguarded) {
            recovery.removeAll(person.id());
            people.guarded(person.id(), false);
        }
    }
}
