package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * The policy of what comes in: the place is found, who signs twice is told so and counted once,
 * what is doubtful waits for a person, and a letter goes out. It runs after the answer to the
 * signer, who therefore learns nothing from the time that it takes.
 */
@Component
class Receiving {

    /** How many are seen to in one transaction. */
    private static final int MANY = 200;

    /** How many while a crowd signs. */
    private static final int FEW = 50;

    private final NetworkScope scope;
    private final Statements statements;
    private final NewSignatures signatures;
    private final SignatureCompany companies;
    private final WantedLetters wanted;
    private final Signatures all;
    private final SignersPlace places;
    private final SignatureLetters letters;

    Receiving(
            NetworkScope scope,
            Statements statements,
            NewSignatures signatures,
            SignatureCompany companies,
            WantedLetters wanted,
            Signatures all,
            SignersPlace places,
            SignatureLetters letters) {
        this.scope = scope;
        this.statements = statements;
        this.signatures = signatures;
        this.companies = companies;
        this.wanted = wanted;
        this.all = all;
        this.places = places;
        this.letters = letters;
    }

    /**
     * All that waits in a network. While a crowd signs, only some of it: who waits for an answer
     * comes before who waits for a letter.
     *
     * @return whether anything is left for another round
     */
    boolean round(Network network, Instant now) {
        while (!signatures.isCrowd(network.id(), Instant.now())) {
            if (!receive(network, MANY, now)) {
                while (writeAgain(network, now)) {}
                return false;
            }
        }
        return receive(network, FEW, now);
    }

    private boolean receive(Network network, int most, Instant now) {
        return scope.in(
                network.id(),
                db -> {
                    var some = signatures.next(network.id(), most);
                    var signed = new HashMap<Statement.Id, Statement>();
                    for (var one : some) {
                        var statement =
                                signed.computeIfAbsent(
                                        one.statement(),
                                        id -> statements.find(network.id(), id).orElseThrow());
                        receive(network, statement, one, now);
                    }
                    return !some.isEmpty();
                });
    }

    private void receive(Network network, Statement statement, Signature one, Instant now) {
        var mail = Objects.requireNonNull(one.mail());
        var place = places.find(one.placeTyped()).orElse(null);
        signatures.hold(network.id(), one.statement(), mail);
        var before = signatures.of(network.id(), one.statement(), mail);
        var first = before.stream().filter(other -> isSame(one, other)).findFirst();
        if (first.isPresent()) {
            again(network, statement, first.get(), one, place, now);
        } else {
            anew(network, statement, one, place, confirmed(before) + 1, now);
        }
    }

    /** Whoever only typed in somebody's address keeps them from nothing. */
    private static int confirmed(List<Signature> all) {
        return (int) all.stream().filter(one -> one.confirmedAt() != null).count();
    }

    private static boolean isSame(Signature one, Signature other) {
        return SignersName.same(
                Objects.requireNonNull(one.name()), Objects.requireNonNull(other.name()));
    }

    private void again(
            Network network,
            Statement statement,
            Signature first,
            Signature again,
            @Nullable Place place,
            Instant now) {
        if (first.confirmedAt() == null) {
            signatures.sayInstead(network.id(), first.id(), again, place);
        }
        signatures.drop(network.id(), again.id());
        writeOnceMore(network, statement, first.id(), now);
    }

    private void anew(
            Network network,
            Statement statement,
            Signature one,
            @Nullable Place place,
            int names,
            Instant now) {
        var mail = Objects.requireNonNull(one.mail());
        var pattern = MailPattern.of(mail);
        var company =
                companies.of(
                        network.id(),
                        one,
                        place == null ? null : place.country(),
                        pattern,
                        names,
                        Disposable.is(mail));
        var doubts = company.doubts();
        signatures.taken(network.id(), one.id(), place, pattern, doubts, now);
        if (!doubts.contains(Doubt.MANY_NAMES) && mayBeWrittenTo(network, one, now)) {
            letters.write(network, statement, one, now);
        }
    }

    /** Else anybody could fill a stranger's letterbox with invented names. */
    private boolean mayBeWrittenTo(Network network, Signature one, Instant now) {
        var mail = Objects.requireNonNull(one.mail());
        return wanted.writtenTo(network.id(), one.statement(), mail, now.minus(Duration.ofDays(1)))
                < Signature.MOST_LETTERS_A_DAY;
    }

    private boolean writeAgain(Network network, Instant now) {
        return scope.in(
                network.id(),
                db -> {
                    var letter = wanted.next(network.id());
                    letter.ifPresent(one -> writeAgain(network, one, now));
                    return letter.isPresent();
                });
    }

    private void writeAgain(Network network, WantedLetters.Wanted letter, Instant now) {
        var statement = statements.find(network.id(), letter.statement()).orElseThrow();
        for (var one : signatures.of(network.id(), letter.statement(), letter.mail())) {
            if (!holdsBack(one)) {
                writeOnceMore(network, statement, one.id(), now);
            }
        }
    }

    private static boolean holdsBack(Signature one) {
        return one.doubts().contains(Doubt.MANY_NAMES) && !Boolean.TRUE.equals(one.accepted());
    }

    private void writeOnceMore(Network network, Statement statement, Signature.Id id, Instant now) {
        all.find(network.id(), id)
                .filter(
                        one ->
                                one.mayBeWrittenTo(now)
                                        && !holdsBack(one)
                                        && mayBeWrittenTo(network, one, now))
                .ifPresent(one -> letters.write(network, statement, one, now));
    }
}
