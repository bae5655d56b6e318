package org.kith.moderation;

import org.kith.account.Person;
import org.kith.community.Answers;
import org.kith.moderation.Reason.Why;
import org.kith.shared.Language;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The form by which somebody reports something. */
final class ReportForm {

    private static final String OF_RULE = "rule:";

    private ReportForm() {}

    /** As the form names a rule. */
    static String code(Rule rule) {
        return OF_RULE + rule.id();
    }

    /** Empty where something has to be mended first; the answers then say what. */
    static Optional<Said> read(
            Answers answers, List<Rule> rules, Optional<Person> self, Language language) {
        var reason = reason(answers.raw("why"), rules);
        if (reason.isEmpty()) {
            answers.refuse("why", "moderation.problem.why");
        }
        var words = answers.paragraphs("words", ContentReport.LONGEST_WORDS);
        var typed = self.isEmpty() ? answers.mail("mail") : null;
        var mail = self.map(Person::mail).orElse(typed);
        return answers.fine()
                ? reason.map(one -> new Said(one, words, mail, language))
                : Optional.empty();
    }

    private static Optional<Reason> reason(String typed, List<Rule> rules) {
        if (!typed.startsWith(OF_RULE)) {
            return Why.of(typed).filter(why -> why != Why.RULE).map(why -> new Reason(why, null));
        }
        return rule(typed.substring(OF_RULE.length()), rules)
                .map(rule -> new Reason(Why.RULE, rule.id()));
    }

    static Optional<Rule> rule(String typed, List<Rule> rules) {
        try {
            var id = new Rule.Id(UUID.fromString(typed));
            return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
