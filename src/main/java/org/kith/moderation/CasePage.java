package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * A case as moderators see it.
 *
 * @param now as it stands; null where it is gone
 * @param mayDecide whether the reader does, or it is another's to decide
 * @param reasons titles of the rules that reports name, by their ids
 */
@View.Template("moderation/case")
public record CasePage(
        Course course,
        @Nullable Content now,
        boolean canBeHidden,
        boolean mayDecide,
        List<Rule> rules,
        Map<Rule.Id, Rule> reasons,
        Answers answers)
        implements View {

    public CasePage {
        rules = List.copyOf(rules);
        reasons = Map.copyOf(reasons);
    }

    public boolean isChanged() {
        return now != null && !now.text().equals(course.one().stood());
    }

    public @Nullable Rule rule(ContentReport report) {
        var id = report.reason().rule();
        return id == null ? null : reasons.get(id);
    }

    public static int longestWords() {
        return Decision.LONGEST_WORDS;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
