package org.kith.agreement;

import org.kith.agreement.AgreementText.Wording;
import org.kith.community.Answers;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Sides.Side;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;
import java.util.Set;

/**
 * The text of an agreement, to be written.
 *
 * @param meanwhile what somebody else saved while this was typed; empty where nobody did
 */
@View.Template("agreement/wording")
public record WordingPage(
        LinkRow row,
        Agreement agreement,
        Set<Side> own,
        Answers answers,
        List<DifferencesPage.Compared> meanwhile)
        implements View {

    @Override
    public int status() {
        if (!meanwhile.isEmpty()) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }

    public String address(Frame frame) {
        return frame.at("/links/" + row.slug() + "/agreements/" + agreement.id());
    }

    public List<Wording> wordings() {
        return agreement.newest().text().wordings();
    }

    /** The beginning of the names of a language's fields. */
    public String which(Wording wording) {
        return wording == wordings().getFirst() ? "first" : "second";
    }
}
