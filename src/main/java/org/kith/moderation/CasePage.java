package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * A case as moderators see it.
 *
 * @param page where its words are read
 * @param now as it stands; null where it is gone
 * @param theirs whether it is the reader's own: then they read no names nor words of reports
 * @param mayDecide whether the reader does, or it is another's to decide
 * @param reasons titles of the rules that reports name, by their ids
 * @param overtaken whether something happened in it while they wrote
 */
@View.Template("moderation/case")
public record CasePage(
        Course course,
        String page,
        @Nullable Content now,
        boolean canBeHidden,
        boolean theirs,
        boolean mayDecide,
        List<Rule> rules,
        Map<Rule.Id, Rule> reasons,
        Answers answers,
        boolean overtaken)
        implements View {

    public CasePage {
        rules = List.copyOf(rules);
        reasons = Map.copyOf(reasons);
    }

    public boolean isChanged() {
        return now != null && !now.text().equals(course.one().stood());
    }

    /** The key of the words that say why it cannot be hidden. */
    public String whyAsked() {
        return course.one().kind().equals("agreement")
                ? "moderation.asked.help.agreement"
                : "moderation.asked.help";
    }

    public @Nullable Rule rule(ContentReport report) {
        var id = report.reason().rule();
        return id == null ? null : reasons.get(id);
    }

    /** The state of the case that they have read, and decide on. */
    public String read() {
        var before = answers.raw("state");
        return overtaken || before.isEmpty() ? course.state() : before;
    }

    public static int longestWords() {
        return Decision.LONGEST_WORDS;
    }

    @Override
    public int status() {
        if (overtaken) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }
}
