package org.kith.intake;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A row of the file with what is known of it.
 *
 * @param number as the person sees it in their spreadsheet
 * @param verdict null while nobody looked at it
 * @param decision what a person said about it; null where nothing was asked or answered
 * @param written whether it has been written
 * @param kept why what it made could not be taken out again; null otherwise
 */
public record ImportRow(
        int number,
        List<String> cells,
        @Nullable Verdict verdict,
        @Nullable Reason reason,
        List<Candidate> candidates,
        @Nullable UUID match,
        @Nullable Decision decision,
        boolean planned,
        boolean written,
        @Nullable Reason kept) {

    /** What a person says about an unclear row. */
    public enum Decision {
        /** It is another: write it. */
        ADD,
        /** It is the one shown: add what the row says to it. */
        JOIN,
        SKIP
    }
}
