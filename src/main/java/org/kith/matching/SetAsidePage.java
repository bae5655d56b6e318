package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.shared.PartialDate;
import org.kith.web.View;

import java.util.List;

/**
 * What a network does not want to be suggested, and the form that sets one place more aside.
 *
 * @param asked the place that the form is about; null where the page only lists
 */
@View.Template("matching/set-aside")
public record SetAsidePage(List<Line> lines, @Nullable Face asked, Answers answers)
        implements View {

    /** A place, why it was set aside, by whom and when. */
    public record Line(Face face, String country, String because, String by, PartialDate on) {}

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
