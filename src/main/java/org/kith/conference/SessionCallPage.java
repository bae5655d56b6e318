package org.kith.conference;

import org.kith.community.Answers;
import org.kith.gathering.GatheringRow;
import org.kith.web.View;
import org.kith.web.Withheld;

import java.util.List;

/**
 * The call for sessions of a gathering, and what came of it.
 *
 * @param open whether members propose at this moment
 * @param withheld what moderators have hidden of the proposals
 */
@View.Template("conference/call")
public record SessionCallPage(
        GatheringRow row,
        boolean open,
        List<SessionProposal> proposals,
        Withheld withheld,
        Answers answers)
        implements View {

    public SessionCallPage {
        proposals = List.copyOf(proposals);
    }

    /** The address of one within the network. */
    public String path(SessionProposal of) {
        return "/gatherings/" + row.gathering().slug() + "/proposals/" + of.id();
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
