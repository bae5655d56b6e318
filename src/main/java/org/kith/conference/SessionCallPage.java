package org.kith.conference;

import org.kith.community.Answers;
import org.kith.gathering.GatheringRow;
import org.kith.web.View;

import java.util.List;

/**
 * The call for sessions of a gathering, and what came of it.
 *
 * @param open whether members propose at this moment
 */
@View.Template("conference/call")
public record SessionCallPage(
        GatheringRow row, boolean open, List<SessionProposal> proposals, Answers answers)
        implements View {

    public SessionCallPage {
        proposals = List.copyOf(proposals);
    }

    /** In which the words stand with which one is declined. */
    public static String field(SessionProposal of) {
        return "because-" + of.id();
    }

    /** Beside which stands why one is not accepted. */
    public static String accepting(SessionProposal of) {
        return "accept-" + of.id();
    }

    public static int longestReason() {
        return SessionProposal.LONGEST_REASON;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
