package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.GroupCard;
import org.kith.meeting.MinutesText.Resolved;
import org.kith.shared.Uuid7;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The fields of one decision in the form of minutes. */
final class DecisionFields {

    static final String WHAT = "what-";
    static final String GROUP = "group-";
    static final String OFFICE = "office-";
    static final String UNTIL = "until-";

    /** Names of the empty ones. */
    static final List<String> FRESH = List.of("n1", "n2", "n3");

    private DecisionFields() {}

    static Map<String, List<String>> of(Resolved one) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put(WHAT + one.id(), List.of(one.text()));
        fields.put(GROUP + one.id(), List.of(Objects.toString(one.group(), "")));
        fields.put(OFFICE + one.id(), List.of(one.group() == null ? one.who() : ""));
        fields.put(UNTIL + one.id(), List.of(one.until().toString()));
        return fields;
    }

    /** In the order of the form; empty ones too. */
    static List<String> keys(Answers answers) {
        return answers.asTyped().keySet().stream()
                .filter(field -> field.startsWith(WHAT))
                .map(field -> field.substring(WHAT.length()))
                .sorted()
                .toList();
    }

    /**
     * Empty where nothing is typed, or something has to be mended.
     *
     * @param known ids of those that the version below has; what else is typed is new
     */
    static Optional<Resolved> read(
            Answers answers, String key, List<UUID> known, List<GroupCard> invited) {
        if (answers.raw(WHAT + key).isBlank()) {
            nothingBeside(answers, key);
            return Optional.empty();
        }
        var text = answers.neededParagraphs(WHAT + key, MinutesText.LONGEST_DECISION);
        var group = group(answers, key, invited);
        var office = answers.line(OFFICE + key, MinutesText.LONGEST_OFFICE);
        if ((group == null) == (office == null)) {
            answers.refuse(OFFICE + key, "meeting.problem.who");
        }
        var until = answers.neededDay(UNTIL + key);
        if (!answers.fine() || until == null) {
            return Optional.empty();
        }
        var id =
                known.stream()
                        .filter(one -> one.toString().equals(key))
                        .findFirst()
                        .orElseGet(Uuid7::next);
        return Optional.of(
                new Resolved(
                        id,
                        text,
                        group == null ? null : group.id().value(),
                        group == null ? Objects.requireNonNullElse(office, "") : group.name(),
                        until));
    }

    /** Who does it and until when is lost nowhere because what is done was forgotten. */
    private static void nothingBeside(Answers answers, String key) {
        if (FRESH.contains(key)
                && !(answers.raw(GROUP + key)
                                + answers.raw(OFFICE + key)
                                + answers.raw(UNTIL + key))
                        .isBlank()) {
            answers.refuse(WHAT + key, "community.problem.empty");
        }
    }

    private static @Nullable GroupCard group(Answers answers, String key, List<GroupCard> invited) {
        var chosen = answers.raw(GROUP + key);
        var group = invited.stream().filter(one -> one.id().toString().equals(chosen)).findFirst();
        if (!chosen.isBlank() && group.isEmpty()) {
            answers.refuse(GROUP + key, "community.problem.choose");
        }
        return group.orElse(null);
    }
}
