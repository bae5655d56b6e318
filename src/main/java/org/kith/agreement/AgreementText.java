package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that the sides agree on: one text in two languages, and its days.
 *
 * @param reviewOn when both look at it again; null where they did not say
 * @param endsOn its last day; null where it is open-ended
 */
public record AgreementText(
        Agreement.Kind kind,
        Wording first,
        Wording second,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate endsOn) {

    private static final Pattern BLANK = Pattern.compile("\\[[^\\[\\]\\n]{1,80}]");

    /** The text in one language. */
    public record Wording(Language language, String title, String body) {

        static final int LONGEST_TITLE = 200;
        static final int LONGEST_BODY = 20_000;

        /** One a line of the text; empty lines only part them. */
        public List<String> paragraphs() {
            return body.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    public List<Wording> wordings() {
        return List.of(first, second);
    }

    /** What a template left open and nobody has filled in, each once. */
    public List<String> blanks() {
        return List.copyOf(
                new LinkedHashSet<>(
                        wordings().stream()
                                .flatMap(one -> Stream.of(one.title(), one.body()))
                                .flatMap(text -> BLANK.matcher(text).results())
                                .map(MatchResult::group)
                                .toList()));
    }

    /**
     * The one form of it that is hashed, as UTF-8: each part under a line that names it and says
     * how many bytes follow, so that no two texts have one form.
     */
    public String canonical() {
        var form = new StringBuilder("kith agreement 1\n");
        part(form, "kind", kind.code());
        for (var wording : wordings()) {
            part(form, "title " + wording.language().code(), wording.title());
            part(form, "text " + wording.language().code(), wording.body());
        }
        part(form, "review", reviewOn == null ? "" : reviewOn.toString());
        part(form, "end", endsOn == null ? "" : endsOn.toString());
        return form.toString();
    }

    private static void part(StringBuilder form, String name, String value) {
        form.append(name)
                .append(' ')
                .append(value.getBytes(StandardCharsets.UTF_8).length)
                .append('\n')
                .append(value)
                .append('\n');
    }

    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
