package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.names.MailAddress;
import org.kith.names.SafeText;
import org.kith.shared.Numerals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a form sent, read field by field: fit to keep, or with a reason to show beside the field.
 * What was typed stays as it was, so that nothing is lost.
 */
public final class Answers {

    /** What lies beyond is a slip of the hand. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 2200;

    private final Map<String, List<String>> typed;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /**
     * @param key of the message that says what to do
     * @param limit the stated limit, where the message names one
     */
    public record Problem(String field, String key, int limit) {}

    public Answers(Map<String, List<String>> typed) {
        this.typed = Map.copyOf(typed);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    public Map<String, List<String>> asTyped() {
        return typed;
    }

    /** Adds what a draft says where nothing is said yet. */
    Answers plus(Draft draft) {
        return plus(draft.fields());
    }

    /** Adds what others say where nothing is said yet. */
    Answers plus(Map<String, List<String>> others) {
        var fields = new LinkedHashMap<>(typed);
        for (var said : others.entrySet()) {
            if (raws(said.getKey()).isEmpty()) {
                fields.put(said.getKey(), said.getValue());
            }
        }
        return new Answers(fields);
    }

    /** As typed; empty where nothing was. */
    public String raw(String field) {
        var values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> raws(String field) {
        return typed.getOrDefault(field, List.of()).stream().filter(v -> !v.isBlank()).toList();
    }

    public boolean has(String field, String value) {
        return raws(field).contains(value);
    }

    /** One line that may be left out. */
    public @Nullable String line(String field, int limit) {
        return raw(field).isBlank()
                ? null
                : checked(field, SafeText.check(raw(field), limit), limit);
    }

    /** One line that must be there. */
    public String needed(String field, int limit) {
        return Optional.ofNullable(checked(field, SafeText.check(raw(field), limit), limit))
                .orElse("");
    }

    /** A mail address that may be left out, in small letters. */
    public @Nullable String mail(String field) {
        return raw(field).isBlank() ? null : checkedMail(field);
    }

    /** A mail address that must be there, in small letters. */
    public String neededMail(String field) {
        return Objects.requireNonNullElse(checkedMail(field), "");
    }

    /** Paragraphs that may be left out. */
    public String paragraphs(String field, int limit) {
        return raw(field).isBlank()
                ? ""
                : Optional.ofNullable(
                                checked(field, SafeText.checkParagraphs(raw(field), limit), limit))
                        .orElse("");
    }

    /** Paragraphs that must be there. */
    public String neededParagraphs(String field, int limit) {
        return Optional.ofNullable(
                        checked(field, SafeText.checkParagraphs(raw(field), limit), limit))
                .orElse("");
    }

    /**
     * A whole number that may be left out; null too where it is none from the least to the most.
     */
    public @Nullable Integer number(String field, int least, int most) {
        if (raw(field).isBlank()) {
            return null;
        }
        var number =
                Numerals.number(raw(field)).filter(one -> one >= least && one <= most).orElse(null);
        if (number == null) {
            var key = least == 0 ? "community.problem.number_or_none" : "community.problem.number";
            refuse(field, key, most);
        }
        return number;
    }

    /** A day that may be left out; null too where it is none. */
    public @Nullable LocalDate day(String field) {
        return raw(field).isBlank() ? null : neededDay(field);
    }

    /** A day that must be there; null where it is none. */
    public @Nullable LocalDate neededDay(String field) {
        var day =
                Numerals.day(raw(field))
                        .filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR)
                        .orElse(null);
        if (day == null) {
            refuse(field, "community.problem.day");
        }
        return day;
    }

    /** A time of day that must be there; null where it is none. */
    public @Nullable LocalTime neededTime(String field) {
        var time = Numerals.time(raw(field)).orElse(null);
        if (time == null) {
            refuse(field, "community.problem.time");
        }
        return time;
    }

    /** One of a list that must be chosen from. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> of) {
        var chosen =
                Arrays.stream(of.getEnumConstants())
                        .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(raw(field)))
                        .findFirst();
        if (chosen.isEmpty()) {
            refuse(field, "community.problem.choose");
        }
        return chosen;
    }

    /** Any of a list; what is not on it is left out. */
    public List<String> codes(String field, Set<String> known) {
        return new ArrayList<>(raws(field)).stream().filter(known::contains).distinct().toList();
    }

    public boolean ticked(String field) {
        return !raw(field).isBlank();
    }

    public void refuse(String field, String key) {
        refuse(field, key, 0);
    }

    /**
     * @param limit that the message names
     */
    public void refuse(String field, String key, int limit) {
        problems.putIfAbsent(field, new Problem(field, key, limit));
    }

    public boolean fine() {
        return problems.isEmpty();
    }

    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    public @Nullable Problem problem(String field) {
        return problems.get(field);
    }

    private @Nullable String checkedMail(String field) {
        var mail = MailAddress.of(raw(field)).orElse(null);
        if (mail == null) {
            refuse(field, "community.problem.mail");
        }
        return mail;
    }

    private @Nullable String checked(String field, SafeText outcome, int limit) {
        return switch (outcome) {
            case SafeText.Fine(var text) -> text;
            case SafeText.Refused(var reason) -> {
                var key = "community.problem." + reason.name().toLowerCase(Locale.ROOT);
                problems.putIfAbsent(field, new Problem(field, key, limit));
                yield null;
            }
        };
    }
}
