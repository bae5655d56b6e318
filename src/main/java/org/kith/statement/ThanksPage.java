package org.kith.statement;

import org.kith.community.Answers;
import org.kith.web.View;

/**
 * What everybody sees who signed, whoever they are and whatever they had signed before.
 *
 * @param asked whether the letter was asked for once more
 */
@View.Template("statement/thanks")
public record ThanksPage(Statement statement, boolean asked, Answers answers) implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }

    public long days() {
        return Signature.CONFIRM_WITHIN.toDays();
    }
}
