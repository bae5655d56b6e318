package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.gathering.Gathering;
import org.kith.meeting.AgendaItem.Purpose;
import org.kith.meeting.MinutesText.Passage;
import org.kith.meeting.MinutesText.Resolved;
import org.kith.meeting.MinutesVersion.Presence;
import org.kith.shared.Language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The form of minutes: an item of the agenda after the other, who was there, and what was decided.
 *
 * @param base the version that is written upon; null where there is none yet
 * @param agenda what is spoken of, in its order
 * @param invited groups that may have been there, or of which the base says something, by name
 * @param expected who was to come for which group
 */
record MinutesForm(
        Gathering gathering,
        @Nullable MinutesVersion base,
        List<AgendaItem> agenda,
        List<GroupCard> invited,
        Map<Group.Id, String> expected) {

    static final String TEXT = "text-";

    private static final int LONGEST_OTHERS = 12_000;

    /** Something that is written about. */
    record Asked(UUID item, String title, Purpose purpose) {}

    record Read(MinutesText text, List<Presence> present) {}

    /** The agenda as it is now, and what was written about before and is on it no more. */
    List<Asked> asked() {
        var asked = new LinkedHashMap<UUID, Asked>();
        agenda.forEach(
                item ->
                        asked.put(
                                item.id().value(),
                                new Asked(item.id().value(), item.title(), item.purpose())));
        if (base != null) {
            base.text().passages().stream()
                    .filter(passage -> !passage.text().isEmpty())
                    .forEach(
                            passage ->
                                    asked.putIfAbsent(
                                            passage.item(),
                                            new Asked(
                                                    passage.item(),
                                                    passage.title(),
                                                    passage.purpose())));
        }
        return List.copyOf(asked.values());
    }

    /** As it was saved; where nothing was, with those who were to come. */
    Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("base", List.of(base == null ? "0" : String.valueOf(base.number())));
        if (base == null) {
            expected.forEach((group, name) -> there(fields, group, name));
            return fields;
        }
        base.present().stream()
                .filter(one -> one.group() != null)
                .forEach(one -> there(fields, Objects.requireNonNull(one.group()), one.name()));
        fields.put(
                "others",
                List.of(
                        String.join(
                                "\n",
                                base.present().stream()
                                        .filter(one -> one.group() == null)
                                        .map(Presence::name)
                                        .toList())));
        base.text()
                .passages()
                .forEach(passage -> fields.put(TEXT + passage.item(), List.of(passage.text())));
        fields.put("also", List.of(base.text().also()));
        base.text().decisions().forEach(one -> fields.putAll(DecisionFields.of(one)));
        return fields;
    }

    private static void there(Map<String, List<String>> fields, Group.Id group, String name) {
        var all = new ArrayList<>(fields.getOrDefault("there", List.of()));
        all.add(group.toString());
        fields.put("there", all);
        fields.put("name-" + group, List.of(name));
    }

    /** Empty where something has to be mended; the answers then say what. */
    Optional<Read> read(Answers answers, Language reader) {
        var present = present(answers);
        var asked = asked();
        var passages =
                asked.stream()
                        .map(
                                one ->
                                        new Passage(
                                                one.item(),
                                                one.title(),
                                                one.purpose(),
                                                answers.paragraphs(
                                                        TEXT + one.item(),
                                                        MinutesText.LONGEST_PASSAGE)))
                        .toList();
        homeless(answers).forEach(key -> answers.refuse(TEXT + key, "meeting.problem.item_gone"));
        var also = answers.paragraphs("also", MinutesText.LONGEST_PASSAGE);
        var decisions = decisions(answers);
        return answers.fine()
                ? Optional.of(
                        new Read(
                                new MinutesText(
                                        gathering.titleFor(reader).text(),
                                        gathering.when().starts().toLocalDate(),
                                        names(present),
                                        passages,
                                        also,
                                        decisions),
                                present))
                : Optional.empty();
    }

    /** What was typed about items that somebody has taken off meanwhile. */
    List<String> homeless(Answers answers) {
        var known = asked().stream().map(one -> one.item().toString()).toList();
        return answers.asTyped().keySet().stream()
                .filter(field -> field.startsWith(TEXT) && !answers.raw(field).isBlank())
                .map(field -> field.substring(TEXT.length()))
                .filter(key -> !known.contains(key))
                .sorted()
                .toList();
    }

    private List<Presence> present(Answers answers) {
        var groups =
                invited.stream()
                        .map(GroupCard::id)
                        .filter(group -> wasThere(answers, group))
                        .map(
                                group ->
                                        new Presence(
                                                group,
                                                Optional.ofNullable(
                                                                answers.line(
                                                                        "name-" + group,
                                                                        MinutesVersion
                                                                                .LONGEST_NAME))
                                                        .orElse("")));
        var others =
                answers.paragraphs("others", LONGEST_OTHERS)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(name -> new Presence(null, name))
                        .toList();
        if (others.size() > MinutesVersion.MOST_OTHERS
                || others.stream()
                        .anyMatch(one -> one.name().length() > MinutesVersion.LONGEST_NAME)) {
            answers.refuse("others", "meeting.problem.others", MinutesVersion.MOST_OTHERS);
        }
        return Stream.concat(groups, others.stream()).toList();
    }

    /** Whoever types a name says so too; one that stood in the form is unticked as it is. */
    private boolean wasThere(Answers answers, Group.Id group) {
        var name = answers.raw("name-" + group).strip();
        return answers.has("there", group.toString())
                || answers.has("another", group.toString())
                || !name.isEmpty()
                        && !fields().getOrDefault("name-" + group, List.of()).contains(name);
    }

    private List<String> names(List<Presence> present) {
        var there = present.stream().map(Presence::group).toList();
        return invited.stream()
                .filter(card -> there.contains(card.id()))
                .map(GroupCard::name)
                .toList();
    }

    private List<Resolved> decisions(Answers answers) {
        var known =
                base == null
                        ? List.<UUID>of()
                        : base.text().decisions().stream().map(Resolved::id).toList();
        var decisions =
                DecisionFields.keys(answers).stream()
                        .flatMap(key -> DecisionFields.read(answers, key, known, invited).stream())
                        .toList();
        if (decisions.size() > MinutesText.MOST_DECISIONS) {
            answers.refuse("also", "meeting.problem.too_many", MinutesText.MOST_DECISIONS);
        }
        return decisions;
    }

    /**
     * Two wrote upon one version: what the later one typed, and where they changed nothing what the
     * earlier one saved, or nothing where that one removed it. Nothing that was typed is lost.
     *
     * @param saved the form upon what the earlier one saved
     */
    Answers together(Answers typed, MinutesForm saved) {
        var before = fields();
        var both = new LinkedHashMap<>(typed.asTyped());
        saved.fields()
                .forEach(
                        (field, value) -> {
                            if (same(typed, field, before.getOrDefault(field, List.of()))) {
                                both.put(field, value);
                            }
                        });
        before.keySet().stream()
                .filter(field -> !saved.fields().containsKey(field))
                .filter(field -> isLeftAsItWas(typed, before, field))
                .forEach(both::remove);
        both.put("base", saved.fields().getOrDefault("base", List.of("0")));
        return new Answers(both);
    }

    /** With all that is said of the same: of a decision in which one word is new, none goes. */
    private static boolean isLeftAsItWas(
            Answers typed, Map<String, List<String>> before, String field) {
        return before.entrySet().stream()
                .filter(one -> of(one.getKey()).equals(of(field)))
                .allMatch(one -> same(typed, one.getKey(), one.getValue()));
    }

    private static String of(String field) {
        return field.substring(field.indexOf('-') + 1);
    }

    /** A browser sends lines with other ends than we keep. */
    private static boolean same(Answers typed, String field, List<String> kept) {
        return lines(typed.raws(field)).equals(lines(kept));
    }

    private static List<String> lines(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .sorted()
                .toList();
    }
}
