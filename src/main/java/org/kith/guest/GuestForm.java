package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.shared.Language;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form of one guest, as organisers fill it in. */
final class GuestForm {

    private GuestForm() {}

    /** A form sent twice makes one guest: it has the id that the guest is to have. */
    static Map<String, List<String>> blank(Network network) {
        return Map.of(
                "id", List.of(Guest.Id.next().toString()),
                "language", List.of(network.language().code()));
    }

    static Map<String, List<String>> fields(Guest guest) {
        var fields = new HashMap<String, List<String>>();
        fields.put("title", List.of(guest.title()));
        fields.put("name", List.of(guest.name()));
        fields.put("mail", List.of(guest.mail()));
        fields.put("language", List.of(guest.language().code()));
        fields.put("companions", List.of(String.valueOf(guest.companions())));
        fields.put("changes", List.of(String.valueOf(guest.changes())));
        var answer = guest.answer();
        if (answer != null) {
            fields.put("comes", List.of(answer.comes() ? "yes" : "no"));
            fields.put("others", List.of(answer.others()));
            fields.put("needs", List.of(answer.needs()));
        }
        return fields;
    }

    /** The same as typed, by somebody who has now read what another wrote. */
    static Answers again(Answers typed, Guest now) {
        var fields = new HashMap<>(typed.asTyped());
        fields.put("changes", List.of(String.valueOf(now.changes())));
        return new Answers(fields);
    }

    /**
     * Empty where something has to be mended; the answers then say what.
     *
     * @param now null for a new one
     */
    static Optional<Guest> read(
            Answers answers, Network network, Gathering gathering, @Nullable Guest now) {
        var title = answers.line("title", Guest.LONGEST_TITLE);
        var name = answers.needed("name", Guest.LONGEST_NAME);
        var mail = answers.mail("mail");
        var language = language(answers, network);
        var companions = answers.number("companions", 0, Guest.MOST_COMPANIONS);
        var most = companions == null ? 0 : companions;
        var answer = now == null ? null : answer(answers, most, named(now, name));
        return answers.fine()
                ? Optional.of(
                        new Guest(
                                now == null ? id(answers) : now.id(),
                                gathering.id(),
                                now == null ? 0 : now.place(),
                                title == null ? "" : title,
                                name,
                                mail == null ? "" : mail,
                                language,
                                most,
                                now == null ? null : now.invitedAt(),
                                answer,
                                changes(answers)))
                : Optional.empty();
    }

    /**
     * What they answer, on their page or on paper; null where nothing is said yet.
     *
     * @param before the time of an answer stays where it adds no name
     */
    static Guest.@Nullable Answer answer(
            Answers answers, int companions, Guest.@Nullable Answer before) {
        var comes = answers.raw("comes");
        if (comes.isEmpty()) {
            return null;
        }
        if (!comes.equals("yes")) {
            return before != null && !before.comes() ? before : Guest.Answer.no();
        }
        var others = answers.paragraphs("others", Guest.LONGEST_OTHERS);
        var needs = answers.paragraphs("needs", Guest.LONGEST_NEEDS);
        var said = new Guest.Answer(Instant.now(), true, others, needs);
        if (said.companions().size() > companions) {
            answers.refuse("others", "guest.problem.companions", companions);
        }
        if (said.companions().stream().anyMatch(one -> one.length() > Guest.LONGEST_NAME)) {
            answers.refuse("others", "guest.problem.long_name", Guest.LONGEST_NAME);
        }
        return before != null && before.comes() && said.isWithin(before)
                ? new Guest.Answer(before.at(), true, others, needs)
                : said;
    }

    /** Another name is one that the gate has not read, whoever it is of. */
    private static Guest.@Nullable Answer named(Guest now, String name) {
        return now.name().equals(name) || !now.comes() ? now.answer() : null;
    }

    private static Language language(Answers answers, Network network) {
        var language = Language.of(answers.raw("language"));
        if (language.isEmpty()) {
            answers.refuse("language", "community.problem.choose");
        }
        return language.orElse(network.language());
    }

    private static Guest.Id id(Answers answers) {
        try {
            return new Guest.Id(UUID.fromString(answers.raw("id")));
        } catch (IllegalArgumentException none) {
            return Guest.Id.next();
        }
    }

    private static int changes(Answers answers) {
        var typed = answers.raw("changes");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
