package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.web.Frame;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The draft that a form goes on with, as it was read.
 *
 * @param at when it was kept
 */
public record FormDraft(Draft.Id draft, Instant at) {

    private static final Pattern ADDRESS = Pattern.compile("(/[\\w.~-]+){1,12}");

    private static final Pattern ASKED = Pattern.compile("[?&]draft=([-0-9a-f]{36})");

    private static final int LONGEST = 300;

    static FormDraft of(Draft draft) {
        return new FormDraft(draft.id(), draft.updatedAt());
    }

    /** Null where the form goes on with none. */
    public static @Nullable FormDraft of(Answers answers) {
        try {
            var parts = answers.raw(FormDrafts.READ).split(" ", 2);
            return parts.length < 2
                    ? null
                    : new FormDraft(
                            new Draft.Id(UUID.fromString(parts[0])), Instant.parse(parts[1]));
        } catch (IllegalArgumentException | DateTimeParseException none) {
            return null;
        }
    }

    List<String> stamp() {
        return List.of(draft + " " + at);
    }

    /** Whether this page follows its keeping. */
    public static boolean isKeptNow(Frame frame) {
        return frame.address().endsWith("&kept=1");
    }

    /** The page that a form is on, within its network; a form that came back says it itself. */
    public static String page(Frame frame, Answers answers) {
        var said = answers.raw(FormDrafts.PAGE);
        return said.isEmpty() ? page(frame) : said;
    }

    static String page(Frame frame) {
        return frame.address().split("\\?", 2)[0].substring(frame.at("").length());
    }

    /** The draft that an address asks for; empty where it asks for none. */
    static String asked(Frame frame) {
        var found = ASKED.matcher(frame.address());
        return found.find() ? found.group(1) : "";
    }

    /** Whether there can be a form. */
    static boolean isPage(String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
    }
}
