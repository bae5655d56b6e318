package org.kith.twinning;

import org.kith.community.Answers;
import org.kith.web.View;

import java.util.List;

/**
 * The last step: what was typed, beside the links that it may be.
 *
 * @param elsewhere what other networks have between the same places
 */
@View.Template("twinning/check")
public record LinkCheckPage(
        String address,
        Answers answers,
        List<Ends.End> a,
        List<Ends.End> b,
        List<LinkRow> likely,
        List<KnownElsewhere> elsewhere)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
