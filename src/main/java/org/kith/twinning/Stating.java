package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.names.SafeText;
import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.twinning.StatedStage.Voice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A stage that somebody is stating, as typed, and what is wrong with it.
 *
 * @param on a year, month or day as typed
 * @param saidBy whose word it is, empty where who states it has no choice
 * @param onBehalf why a coordinator enters it for a side
 * @param errors message keys by field; empty where all is well
 */
public record Stating(
        String stage,
        String on,
        String saidBy,
        String onBehalf,
        String evidenceUrl,
        String evidenceDocument,
        String note,
        Map<String, String> errors) {

    public static final int LONGEST_URL = 1000;
    public static final int LONGEST_DOCUMENT = 300;
    public static final int LONGEST_NOTE = 1000;
    public static final int LONGEST_ON_BEHALF = 500;

    static final Stating EMPTY = new Stating("", "", "", "", "", "", "", Map.of());

    public Stating {
        errors = Map.copyOf(errors);
    }

    /**
     * @param field what stands in a field, empty where nothing does
     */
    static Stating read(UnaryOperator<String> field) {
        return new Stating(
                field.apply("stage"),
                field.apply("on"),
                field.apply("said_by"),
                field.apply("on_behalf"),
                field.apply("evidence_url"),
                field.apply("evidence_document"),
                field.apply("note"),
                Map.of());
    }

    /** The same, with its errors found. */
    Stating checked(Network network, Voices voices) {
        var found = new LinkedHashMap<String, String>();
        if (chosenStage().filter(one -> one.isIn(network)).isEmpty()) {
            found.put("stage", "twinning.error.stage");
        }
        if (!on.isBlank() && PartialDate.parse(on).isEmpty()) {
            found.put("on", "twinning.error.date");
        }
        if (!evidenceUrl.isBlank() && !webAddress(evidenceUrl.strip())) {
            found.put("evidence_url", "twinning.error.url");
        }
        if (refused(evidenceDocument, LONGEST_DOCUMENT)) {
            found.put("evidence_document", "twinning.error.text");
        }
        if (!note.isBlank()
                && SafeText.checkParagraphs(note, LONGEST_NOTE) instanceof SafeText.Refused) {
            found.put("note", "twinning.error.text");
        }
        var voice = voices.chosen(saidBy);
        if (voice.isEmpty()) {
            found.put("said_by", "twinning.error.said_by");
        } else {
            checkVoice(voices, voice.get(), found);
        }
        return new Stating(stage, on, saidBy, onBehalf, evidenceUrl, evidenceDocument, note, found);
    }

    private void checkVoice(Voices voices, Voice voice, Map<String, String> found) {
        if (voices.onBehalf(voice)
                && SafeText.check(onBehalf, LONGEST_ON_BEHALF) instanceof SafeText.Refused) {
            found.put("on_behalf", "twinning.error.on_behalf");
        }
        if (voice == Voice.COORDINATOR && evidenceUrl.isBlank() && evidenceDocument.isBlank()) {
            found.put("evidence_url", "twinning.error.evidence");
        }
        if (voice.side().isPresent()
                && note.isBlank()
                && chosenStage().filter(Link.Stage::ownDecision).isPresent()) {
            found.put("note", "twinning.error.reason");
        }
    }

    /** What was stated; only where there are no errors. */
    StatedStage fact(Voices voices) {
        var voice = voices.chosen(saidBy).orElseThrow();
        return StatedStage.of(
                        chosenStage().orElseThrow(), PartialDate.parse(on).orElse(null), voice)
                .shownBy(orNull(evidenceUrl), orNull(evidenceDocument))
                .noting(orNull(note))
                .enteredBecause(voices.onBehalf(voice) ? onBehalf.strip() : null);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** Only what a browser may safely follow: http or https, with a host. */
    static boolean webAddress(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            return text.length() <= LONGEST_URL
                    && uri.getHost() != null
                    && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private Optional<Link.Stage> chosenStage() {
        return Arrays.stream(Link.Stage.values()).filter(s -> s.code().equals(stage)).findFirst();
    }

    private static boolean refused(String text, int limit) {
        return !text.isBlank() && SafeText.check(text, limit) instanceof SafeText.Refused;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
