package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * Where a coordinator puts an issue together, and follows it on its way.
 *
 * @param content what a visitor may see of it now, in the coordinator's language
 * @param chosen all that was put in, in its order
 * @param stories that can be put in
 * @param gatherings that can be put in
 * @param readers how many get it by mail, in each language
 * @param progress null while it is a draft, and when all letters are written
 * @param problem key of what keeps it from being sent; null where nothing does
 */
@View.Template("newsletter/compose")
public record ComposePage(
        Network network,
        IssueContent content,
        List<Chosen> chosen,
        List<Offered> stories,
        List<Offered> gatherings,
        Map<Language, Long> readers,
        @Nullable IssueProgress progress,
        @Nullable String problem)
        implements View {

    public ComposePage {
        chosen = List.copyOf(chosen);
        stories = List.copyOf(stories);
        gatherings = List.copyOf(gatherings);
        readers = Map.copyOf(readers);
    }

    /**
     * What can be put into the issue.
     *
     * @param told whether an earlier issue has told it
     */
    public record Offered(
            String id, String title, Language language, String meta, String path, boolean told) {}

    public Issue issue() {
        return content.issue();
    }

    /** Null where nobody sees it any more. */
    public @Nullable ToldPiece shown(Chosen one) {
        return content.pieces().stream()
                .filter(piece -> piece.chosen().equals(one))
                .findFirst()
                .orElse(null);
    }

    public long readersInAll() {
        return readers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether some of what was just chosen did not fit. */
    public static boolean leftOut(Frame frame) {
        return frame.address().contains("?left=1");
    }

    public boolean isFull() {
        return chosen.size() >= Issue.MOST_PIECES;
    }

    public static int mostPieces() {
        return Issue.MOST_PIECES;
    }

    public static int aMinute() {
        return NewsletterJobs.aMinute();
    }

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }
}
