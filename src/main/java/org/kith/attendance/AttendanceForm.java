package org.kith.attendance;

import org.kith.community.Answers;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gathering.Manner;
import org.kith.gathering.Zones;
import org.kith.shared.Language;

import java.time.Instant;
import java.util.Optional;

/** The form by which somebody registers. */
final class AttendanceForm {

    private AttendanceForm() {}

    /** Empty where something has to be mended first; the answers then say what. */
    static Optional<Attendance> read(Answers answers, Gathering gathering, Language language) {
        var name = answers.needed("name", Attendance.LONGEST_NAME);
        var affiliation = answers.line("affiliation", Attendance.LONGEST_AFFILIATION);
        var mail = answers.neededMail("mail");
        var people = people(answers, most(gathering));
        var others = answers.paragraphs("others", Attendance.LONGEST_OTHERS);
        var needs = answers.paragraphs("needs", Attendance.LONGEST_NEEDS);
        var zone =
                gathering.where().manner() == Manner.ON_SITE
                        ? null
                        : Zones.of(answers.raw("zone")).orElse(null);
        if (!answers.ticked("consent")) {
            answers.refuse("consent", "attendance.problem.consent");
        }
        if (others.lines().filter(line -> !line.isBlank()).count() >= people) {
            answers.refuse("people", "attendance.problem.others");
        }
        return answers.fine()
                ? Optional.of(
                        new Attendance(
                                Attendance.Id.next(),
                                gathering.id(),
                                name,
                                affiliation == null ? "" : affiliation,
                                mail,
                                people,
                                others,
                                needs,
                                language,
                                zone,
                                new Attendance.Course(Instant.now(), null, null, null, null),
                                null))
                : Optional.empty();
    }

    /** More than there are places at all would wait for ever. */
    private static int most(Gathering gathering) {
        var places = gathering.registration().places();
        return places == null ? Attendance.MOST_PEOPLE : Math.min(places, Attendance.MOST_PEOPLE);
    }

    private static int people(Answers answers, int most) {
        var people = answers.number("people", 1, most);
        return people == null ? 1 : people;
    }
}
