package org.kith.moderation;

import org.kith.community.Answers;
import org.kith.web.View;

import java.util.List;

/**
 * Where somebody reports something.
 *
 * @param page where its words are read
 * @param asksForMail whether nobody knows where an answer would go
 * @param sent whether it came, and nothing more is to be typed
 */
@View.Template("moderation/report")
public record ReportPage(
        Content content,
        String page,
        List<Rule> rules,
        Answers answers,
        boolean asksForMail,
        boolean sent)
        implements View {

    public ReportPage {
        rules = List.copyOf(rules);
    }

    public static int longestWords() {
        return ContentReport.LONGEST_WORDS;
    }

    public static String code(Rule rule) {
        return ReportForm.code(rule);
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
