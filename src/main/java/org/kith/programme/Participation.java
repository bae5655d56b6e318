package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.kith.twinning.LinkRow;
import org.kith.twinning.StatedStage.Voice;
import org.kith.web.Frame;

import java.time.Instant;
import java.util.Optional;

/**
 * That a link takes part in a programme.
 *
 * @param since as far as it was said
 * @param left null while it takes part
 */
public record Participation(
        Link.Id link,
        Programme programme,
        @Nullable PartialDate since,
        Word joined,
        @Nullable PartialDate until,
        @Nullable Word left) {

    /** Whose word it is, and when it was said here. */
    public record Word(Voice as, Instant at) {}

    public boolean still() {
        return left == null;
    }

    boolean isIn(Programme other) {
        return programme.id().equals(other.id());
    }

    /** Since and until when, in the reader's words; empty where nobody said. */
    public Optional<String> when(Frame frame) {
        if (until != null) {
            return Optional.of(
                    since == null
                            ? frame.t("programme.until", frame.date(until))
                            : frame.t(
                                    "programme.from_until", frame.date(since), frame.date(until)));
        }
        return Optional.ofNullable(since).map(on -> frame.t("programme.since", frame.date(on)));
    }

    /** Who says that it takes part, or that it no longer does. */
    public String whoSays(LinkRow row, Frame frame) {
        return left == null
                ? said("programme.joined.", joined, row, frame)
                : said("programme.left.", left, row, frame);
    }

    private static String said(String words, Word word, LinkRow row, Frame frame) {
        var day = frame.day(word.at());
        return word.as()
                .side()
                .map(side -> frame.t(words + "side", row.nameOf(side), day))
                .orElseGet(() -> frame.t(words + word.as().code(), day));
    }
}
