package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to something, for people: who, when, and what stood there before. */
@Component
public class History {

    /** Ids, which say nothing to people. */
    private static final Set<String> IDS = Set.of("place", "community", "not");

    private final Audit audit;
    private final Merges merges;

    History(Audit audit, Merges merges) {
        this.audit = audit;
        this.merges = merges;
    }

    /**
     * @param who empty where the reader may not see who it was
     * @param action as the audit has it; a template adds its own prefix for the words
     */
    public record Line(
            Instant at, Optional<String> who, String action, List<Difference> differences) {

        public String who(Frame frame) {
            return who.orElseGet(() -> frame.t("community.history.somebody"));
        }
    }

    /** One field that changed; empty where nothing stood or stands there. */
    public record Difference(String field, List<String> before, List<String> after) {}

    /** The newest first, with what happened to records that were merged into this one. */
    public List<Line> of(Network.Id network, UUID subject, Actor reader) {
        return Stream.concat(Stream.of(subject), merges.within(network, subject).stream())
                .flatMap(one -> audit.of(network, one).stream())
                .sorted(Comparator.comparing(Audit.Entry::at).reversed())
                .map(entry -> line(entry, reader))
                .toList();
    }

    /** A kept code in the reader's words, where the room has words for it; else as it was typed. */
    public static String shown(Frame frame, String room, String field, String kept) {
        var group =
                switch (field) {
                    case "interests" -> "interest";
                    case "seeks", "offers" -> "exchange";
                    case "looking" -> "looking";
                    default -> field;
                };
        var key = room + "." + group + "." + kept;
        return kept.matches("[a-z_]+") && frame.messages().has(frame.language(), key)
                ? frame.t(key)
                : kept;
    }

    private static Line line(Audit.Entry entry, Actor reader) {
        return new Line(
                entry.at(),
                entry.shownTo(reader),
                entry.action(),
                differences(entry.before(), entry.after()));
    }

    private static List<Difference> differences(
            Map<String, Object> before, Map<String, Object> after) {
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        fields.removeAll(IDS);
        return fields.stream()
                .map(field -> new Difference(field, texts(before, field), texts(after, field)))
                .filter(difference -> !difference.before().equals(difference.after()))
                .collect(Collectors.toList());
    }

    private static List<String> texts(Map<String, Object> facts, String field) {
        return switch (facts.get(field)) {
            case null -> List.of();
            case List<?> many -> many.stream().map(String::valueOf).toList();
            case Object one -> List.of(String.valueOf(one));
        };
    }
}
