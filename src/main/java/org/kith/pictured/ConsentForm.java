package org.kith.pictured;

import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.pictured.PictureConsent.Given;
import org.kith.pictured.PictureConsent.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a form says that somebody agreed to. */
final class ConsentForm {

    static final int NAME = 120;

    private ConsentForm() {}

    /** Empty where something has to be mended first; the answers then say what. */
    static Optional<PictureConsent> read(
            Answers answers, Group.Id group, String recordedName, LocalDate today) {
        var name = answers.needed("name", NAME);
        var child = answers.ticked("child");
        var guardian = child ? answers.needed("guardian", NAME) : null;
        var mail = answers.mail("mail");
        var scope = answers.choice("scope", Scope.class);
        var given = answers.choice("given", Given.class);
        var givenOn = Optional.ofNullable(answers.neededDay("given_on"));
        var until = Optional.ofNullable(answers.neededDay("until"));
        if (givenOn.filter(day -> day.isAfter(today)).isPresent()) {
            answers.refuse("given_on", "pictured.problem.future");
        }
        until.ifPresent(last -> checkLast(answers, last, givenOn.orElse(today), today));
        if (given.filter(Given.SPOKEN::equals).isPresent()
                && scope.filter(s -> !PictureConsent.spokenIsEnough(child, s)).isPresent()) {
            answers.refuse("given", "pictured.problem.spoken");
        }
        return answers.fine()
                ? Optional.of(
                        new PictureConsent(
                                PictureConsent.Id.next(),
                                group,
                                name,
                                guardian,
                                mail,
                                scope.orElseThrow(),
                                given.orElseThrow(),
                                givenOn.orElseThrow(),
                                until.orElseThrow(),
                                recordedName,
                                Instant.now(),
                                null,
                                null))
                : Optional.empty();
    }

    private static void checkLast(
            Answers answers, LocalDate last, LocalDate givenOn, LocalDate today) {
        if (last.isBefore(today)) {
            answers.refuse("until", "pictured.problem.past");
        } else if (last.isAfter(givenOn.plusYears(PictureConsent.MOST_YEARS))) {
            answers.refuse("until", "pictured.problem.years", PictureConsent.MOST_YEARS);
        }
    }
}
