package org.kith.factor;

import org.kith.account.People;
import org.kith.account.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/**
 * The policy of coming back without a second factor: one coordinator or two contacts speak, all
 * sides are told, and for two days each of them, and the person with any factor left, can stop it.
 */
@Component
class Recovering {

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

    /** Asking again while it runs changes nothing and sends nothing. */
    @Transactional
    public Recovery ask(Person person) {
        var running = recoveries.running(person.id());
        if (running.isPresent()) {
            return running.get();
        }
        var recovery = recoveries.begin(person.id());
        letters.toAll(recovery, person, acquaintances.of(person).keySet(), "asked");
        return recovery;
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
        acquaintances
                .standing(who, person)
                .map(standing -> shown ? standing : Recovery.Standing.CONTACT)
                .ifPresent(standing -> recoveries.speak(recovery.id(), who, standing));
        if (Recovery.enough(recoveries.voices(recovery.id())) && recoveries.wait(recovery.id())) {
            letters.toAll(recovery, person, acquaintances.of(person).keySet(), "waiting");
        }
    }

    @Transactional
    public void object(Person.Id who, Recovery recovery) {
        var person = people.find(recovery.person()).orElseThrow();
        var may = acquaintances.standing(who, person).isPresent();
        if (may && recoveries.end(recovery.id(), Recovery.State.DECLINED)) {
            letters.toAll(recovery, person, acquaintances.of(person).keySet(), "declined");
        }
    }

    @Transactional
    public void withdraw(Person person) {
        recoveries
                .running(person.id())
                .filter(one -> recoveries.end(one.id(), Recovery.State.WITHDRAWN))
                .ifPresent(
                        one ->
                                letters.toAll(
                                        one,
                                        person,
                                        acquaintances.of(person).keySet(),
                                        "withdrawn"));
    }

    /** Time was given, nobody objected: their factors are taken away. */
    @Transactional
    public void open(Recovery recovery) {
        var person = people.find(recovery.person()).orElseThrow();
        if (recoveries.end(recovery.id(), Recovery.State.DONE)) {
            factors.removeAll(person.id());
            letters.toAll(recovery, person, acquaintances.of(person).keySet(), "done");
        }
    }

    @Transactional
    public void expire(Recovery recovery) {
        var person = people.find(recovery.person()).orElseThrow();
        if (recoveries.end(recovery.id(), Recovery.State.EXPIRED)) {
            letters.toPerson(recovery, person, "expired");
        }
    }
}
