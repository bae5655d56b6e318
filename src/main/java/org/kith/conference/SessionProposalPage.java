package org.kith.conference;

import org.kith.community.Answers;
import org.kith.community.Naming;
import org.kith.gathering.GatheringRow;
import org.kith.web.View;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a member proposes a session.
 *
 * @param until the last day
 * @param theirs what they have proposed so far
 */
@View.Template("conference/proposal")
public record SessionProposalPage(
        GatheringRow row,
        LocalDate until,
        boolean open,
        List<SessionProposal> theirs,
        Naming naming,
        Answers answers)
        implements View {

    public SessionProposalPage {
        theirs = List.copyOf(theirs);
    }

    public static int longestTitle() {
        return ConferenceSession.LONGEST_TITLE;
    }

    public static int longestAbout() {
        return SessionProposal.LONGEST_ABOUT;
    }

    public static int longestNeeds() {
        return SessionProposal.LONGEST_NEEDS;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
