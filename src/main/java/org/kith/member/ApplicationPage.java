package org.kith.member;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.web.View;

/**
 * Asking to belong, and what became of it.
 *
 * @param last what they asked last; null if they never did
 * @param belongs whether they are something here already
 */
@View.Template("member/application")
public record ApplicationPage(@Nullable Application last, boolean belongs, Answers answers)
        implements View {

    public int limit() {
        return Application.LONGEST;
    }

    public boolean mayAsk() {
        return !belongs && (last == null || !last.open());
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
