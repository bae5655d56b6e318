package org.kith.agreement;

import org.kith.community.Answers;
import org.kith.shared.Language;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Sides.Side;
import org.kith.web.View;

import java.util.Set;

/**
 * An agreement is begun: what kind, in which two languages.
 *
 * @param first the first language that is proposed
 * @param second the second one
 */
@View.Template("agreement/start")
public record StartPage(
        LinkRow row, Set<Side> own, Answers answers, Language first, Language second)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }

    public boolean isChosen(String field, Language language) {
        var typed = answers.raw(field);
        var otherwise = field.equals("first") ? first : second;
        return typed.isEmpty() ? language == otherwise : language.code().equals(typed);
    }
}
