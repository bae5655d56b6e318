package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;

/**
 * A coordinator writes a rule.
 *
 * @param rule null for a new one
 * @param answers as it is, or as typed
 * @param languages the network's own first
 * @param overtaken whether another wrote the rule meanwhile, or withdrew it: it is null then
 */
@View.Template("moderation/rule")
public record RuleFormPage(
        @Nullable Rule rule, Answers answers, List<Language> languages, boolean overtaken)
        implements View {

    public RuleFormPage {
        languages = List.copyOf(languages);
    }

    static RuleFormPage of(@Nullable Rule rule, Answers answers, List<Language> languages) {
        return new RuleFormPage(rule, answers, languages, false);
    }

    public static int longestTitle() {
        return Rule.LONGEST_TITLE;
    }

    public static int longestText() {
        return Rule.LONGEST_TEXT;
    }

    @Override
    public int status() {
        if (overtaken) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }
}
