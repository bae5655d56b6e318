package org.kith.reception;

import org.kith.community.Answers;
import org.kith.gathering.GatheringRow;
import org.kith.reception.VisaTemplate.Blank;
import org.kith.shared.Language;
import org.kith.web.Days;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is typed for one letter: only what its words ask for, and nothing of it is kept. */
final class VisaLetterForm {

    private VisaLetterForm() {}

    static int longest(Blank blank) {
        return switch (blank) {
            case PASSPORT -> 40;
            case HOST -> 160;
            case PLACE -> 300;
            default -> 10;
        };
    }

    /** From the gathering; a visit may be longer. */
    static Map<String, List<String>> offered(GatheringRow row, Language language) {
        var gathering = row.gathering();
        var place = row.place();
        return Map.of(
                "from", List.of(gathering.when().starts().toLocalDate().toString()),
                "until", List.of(gathering.when().ends().toLocalDate().toString()),
                "place",
                        List.of(
                                Stream.of(
                                                gathering.where().venue(),
                                                place == null ? "" : place.nameFor(language))
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(", "))));
    }

    /** Empty where something has to be mended; the answers then say what. */
    static Optional<Map<Blank, String>> read(Answers answers, VisaTemplate words) {
        var values = new EnumMap<Blank, String>(Blank.class);
        var days = new EnumMap<Blank, LocalDate>(Blank.class);
        for (var blank : words.uses()) {
            if (blank.day()) {
                var day = answers.neededDay(blank.code());
                if (day != null) {
                    days.put(blank, day);
                    values.put(blank, Days.said(day, words.language()));
                }
            } else if (blank.asked()) {
                values.put(blank, answers.needed(blank.code(), longest(blank)));
            }
        }
        var from = days.get(Blank.FROM);
        var until = days.get(Blank.UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            answers.refuse("until", "reception.problem.until");
        }
        return answers.fine() ? Optional.of(values) : Optional.empty();
    }
}
