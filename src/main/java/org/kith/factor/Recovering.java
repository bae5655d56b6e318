package org.kith.factor;

import org.kith.account.People;
import org.kith.account.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/**
 * The policy of coming back without a second factor: one coordinator or two contacts speak, all
 * sides are told, and for two days each of them, and the person with any factor left, can stop it.
 */
@Component
class Recovering {

    private static final Logger LOG = LoggerFactory.getLogger(Recovering.class);

    private final Recoveries recoveries;
    private final Acquaintances acquaintances;
    private final LostFactors factors;
    private final People people;
    private final RecoveryLetters letters;

    Recovering(
            Recoveries recoveries,
            Acquaintances acquaintances,
            LostFactors factors,
            People people,
            RecoveryLetters letters) {
        this.recoveries = recoveries;
        this.acquaintances = acquaintances;
        this.factors = factors;
        this.people = people;
        this.letters = letters;
    }

    /** Not while it runs, and not while it rests after an objection. */
    boolean mayAsk(Person person) {
        return recoveries.running(person.id()).isEmpty()
                && recoveries.restsUntil(person.id()).isEmpty();
    }

    /** Asking where it may not be asked changes nothing and sends nothing. */
    @Transactional
    public void ask(Person person) {
        if (mayAsk(person)) {
            recoveries.begin(person.id()).ifPresent(recovery -> tell(recovery, person, "asked"));
        }
    }

    /** What somebody sees of another's recovery: it is there for those who can speak, alone. */
    Optional<Recovery> seenBy(Person.Id who, Recovery.Id id) {
        return recoveries
                .find(id)
                .filter(
                        recovery ->
                                people.find(recovery.person())
                                        .flatMap(p -> acquaintances.standing(who, p))
                                        .isPresent());
    }

    /**
     * @param shown whether who speaks has shown their own second factor, where one is asked for; a
     *     coordinator who has not counts as any contact does
     */
    @Transactional
    public void speak(Person.Id who, Recovery recovery, boolean shown) {
        var person = people.find(recovery.person()).orElseThrow();
        if (recoveries.hold(recovery.id()).filter(Recovery::running).isEmpty()) {
            return;
        }
        acquaintances
                .standing(who, person)
                .map(standing -> shown ? standing : Recovery.Standing.CONTACT)
                .ifPresent(standing -> recoveries.speak(recovery.id(), who, standing));
        if (Recovery.enough(recoveries.voices(recovery.id())) && recoveries.wait(recovery.id())) {
            tell(recovery, person, "waiting");
        }
    }

    @Transactional
    public void object(Person.Id who, Recovery recovery) {
        var person = people.find(recovery.person()).orElseThrow();
        var may = acquaintances.standing(who, person).isPresent();
        if (may && recoveries.end(recovery.id(), Recovery.State.DECLINED)) {
            tell(recovery, person, "declined");
        }
    }

    /** By the person, who says so, or who has shown or added a second factor. */
    @Transactional
    public void withdraw(Person person) {
        recoveries
                .running(person.id())
                .filter(one -> recoveries.end(one.id(), Recovery.State.WITHDRAWN))
                .ifPresent(one -> tell(one, person, "withdrawn"));
    }

    /** Time was given, nobody objected: their factors are taken away. */
    @Transactional
    public void open(Recovery recovery) {
        var person = people.find(recovery.person()).orElseThrow();
        // First the person, then their recovery, as everywhere: nobody waits in a circle.
        people.hold(person.id());
        if (recoveries.end(recovery.id(), Recovery.State.DONE)) {
            factors.removeAll(person.id());
            tell(recovery, person, "done");
        }
    }

    @Transactional
    public void expire(Recovery recovery) {
        var person = people.find(recovery.person()).orElseThrow();
        if (recoveries.end(recovery.id(), Recovery.State.EXPIRED)) {
            LOG.info("a recovery of person {} is expired", person.id());
            letters.toPerson(recovery, person, "expired");
        }
    }

    private void tell(Recovery recovery, Person person, String what) {
        LOG.info("a recovery of person {} is {}", person.id(), what);
        letters.toAll(recovery, person, acquaintances.of(person).keySet(), what);
    }
}
