package org.kith.review;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Slice;
import org.kith.web.View;

import java.util.List;

/**
 * What may be stated twice, and what was merged lately.
 *
 * @param look the last look through the registry; null where there was none yet
 * @param refused key of the message that says why something could not be done
 * @param changed in how many rows somebody had changed what a merge had, when it was undone
 */
@View.Template(value = "review/review", fragment = "review/_queue")
public record ReviewPage(
        @Nullable Look look,
        Slice<PairLine> pairs,
        List<MergeLine> merges,
        @Nullable String refused,
        int changed)
        implements View {

    /** Whether somebody has looked and found nothing. */
    public boolean nothing() {
        return pairs.total() == 0 && look != null && !look.underWay();
    }

    @Override
    public int status() {
        return refused == null ? 200 : 409;
    }
}
