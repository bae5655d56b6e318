package org.kith.reception;

import org.kith.community.Answers;
import org.kith.reception.VisaTemplate.Blank;
import org.kith.web.View;

import java.util.List;

/**
 * The words of the letter in one language.
 *
 * @param words as they stand
 * @param overtaken whether somebody else has changed them meanwhile
 */
@View.Template("reception/visa-template")
public record VisaTemplatePage(VisaTemplate words, Answers answers, boolean overtaken)
        implements View {

    public static List<Blank> blanks() {
        return List.of(Blank.values());
    }

    public static int longestTitle() {
        return VisaTemplate.LONGEST_TITLE;
    }

    public static int longestBody() {
        return VisaTemplate.LONGEST_BODY;
    }

    @Override
    public int status() {
        if (overtaken) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }
}
