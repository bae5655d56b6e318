package org.kith.twinning;

import org.kith.community.Answers;
import org.kith.web.View;

/**
 * One side's own decision about a link.
 *
 * @param voices as whom the reader may decide
 */
@View.Template("twinning/decision")
public record DecisionPage(LinkRow row, Decision decision, Voices voices, Answers answers)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
