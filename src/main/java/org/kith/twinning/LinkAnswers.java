package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.NotTheSame;
import org.kith.network.Network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the form of a link holds, read from what was typed so far. */
final class LinkAnswers {

    static final int LONGEST_NAME = 160;
    static final int LONGEST_REASON = 4000;

    private LinkAnswers() {}

    /**
     * A link as the second step states it, before its sides are put to it.
     *
     * @param fact what was said of its stage; null where nothing was
     */
    record Said(Link.Kind kind, @Nullable String name, String reason, @Nullable StatedStage fact) {

        Link on(Link link) {
            return link.ofKind(kind).named(name).because(reason);
        }
    }

    /** Empty where something has to be mended; the answers then say what. */
    static Optional<Said> read(Network network, Answers answers, Voices voices) {
        var kind = answers.choice("kind", Link.Kind.class).filter(one -> one.isIn(network));
        if (kind.isEmpty()) {
            answers.refuse("kind", "community.problem.choose");
        }
        var name = answers.line("name", LONGEST_NAME);
        var reason = answers.paragraphs("reason", LONGEST_REASON);
        var fact = fact(network, answers, voices);
        return answers.fine() && kind.isPresent()
                ? Optional.of(new Said(kind.get(), name, reason, fact))
                : Optional.empty();
    }

    static Set<UUID> toldApart(Answers answers) {
        return answers.raws("told_apart").stream()
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    static String because(Answers answers) {
        return Optional.ofNullable(answers.line("different_because", NotTheSame.REASON_LIMIT))
                .orElse("");
    }

    /** A coordinator may leave the stage out; a side says what the other side is to confirm. */
    private static @Nullable StatedStage fact(Network network, Answers answers, Voices voices) {
        var asked = List.of("stage", "on", "evidence_url", "evidence_document");
        if (voices.coordinator()
                && asked.stream().allMatch(field -> answers.raw(field).isBlank())) {
            return null;
        }
        var stating = Stating.read(answers::raw).checked(network, voices);
        stating.errors().forEach(answers::refuse);
        return stating.errors().isEmpty() ? stating.fact(voices) : null;
    }
}
