package org.kith.agreement;

import org.kith.community.Answers;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Sides.Side;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;

/**
 * The signed paper is brought in.
 *
 * @param sides those of the reader's that can approve
 * @param overtaken whether the text was changed while this page was open
 */
@View.Template("agreement/paper")
public record PaperPage(
        LinkRow row, Agreement agreement, List<Side> sides, Answers answers, boolean overtaken)
        implements View {

    @Override
    public int status() {
        if (overtaken) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }

    public String address(Frame frame) {
        return frame.at("/links/" + row.slug() + "/agreements/" + agreement.id());
    }

    public int megabytes() {
        return Scanning.LARGEST / 1024 / 1024;
    }
}
