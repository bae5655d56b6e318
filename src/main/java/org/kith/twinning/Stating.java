package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.names.SafeText;
import org.kith.shared.PartialDate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A stage that somebody is stating, as typed, and what is wrong with it.
 *
 * @param on a year, month or day as typed
 * @param errors message keys by field; empty where all is well
 */
public record Stating(
        String stage,
        String on,
        String saidBy,
        String evidenceUrl,
        String evidenceDocument,
        String note,
        Map<String, String> errors) {

    public static final int LONGEST_URL = 1000;
    public static final int LONGEST_DOCUMENT = 300;
    public static final int LONGEST_NOTE = 1000;

    static final Stating EMPTY = new Stating("", "", "", "", "", "", Map.of());

    public Stating {
        errors = Map.copyOf(errors);
    }

    /** The same, with its errors found. */
    Stating checked() {
        var found = new LinkedHashMap<String, String>();
        if (chosenStage().isEmpty()) {
            found.put("stage", "twinning.error.stage");
        }
        if (!on.isBlank() && PartialDate.parse(on).isEmpty()) {
            found.put("on", "twinning.error.date");
        }
        if (chosenVoice().isEmpty()) {
            found.put("said_by", "twinning.error.said_by");
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
        return new Stating(stage, on, saidBy, evidenceUrl, evidenceDocument, note, found);
    }

    /** What was stated; only where there are no errors. */
    StatedStage fact() {
        return StatedStage.of(
                        chosenStage().orElseThrow(),
                        PartialDate.parse(on).orElse(null),
                        chosenVoice().orElseThrow())
                .shownBy(orNull(evidenceUrl), orNull(evidenceDocument))
                .noting(orNull(note));
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

    /** A register does not fill in forms. */
    private Optional<StatedStage.Voice> chosenVoice() {
        return Arrays.stream(StatedStage.Voice.values())
                .filter(v -> v.code().equals(saidBy) && v != StatedStage.Voice.SOURCE)
                .findFirst();
    }

    private static boolean refused(String text, int limit) {
        return !text.isBlank() && SafeText.check(text, limit) instanceof SafeText.Refused;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
