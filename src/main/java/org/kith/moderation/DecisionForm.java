package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.community.Answers;
import org.kith.moderation.Decision.Verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The form by which a moderator decides. */
final class DecisionForm {

    private DecisionForm() {}

    /** Empty where something has to be mended first; the answers then say what. */
    static Optional<Decision> read(
            Answers answers,
            Case.Id of,
            boolean canBeHidden,
            List<Rule> rules,
            Actor actor,
            Instant now) {
        var verdict =
                Verdict.of(answers.raw("verdict"))
                        .filter(
                                one ->
                                        one == Verdict.LEFT
                                                || (one == Verdict.HIDDEN) == canBeHidden);
        if (verdict.isEmpty()) {
            answers.refuse("verdict", "moderation.problem.verdict");
        }
        var rule = ReportForm.rule(answers.raw("rule"), rules);
        if (rule.isEmpty() && verdict.filter(one -> one != Verdict.LEFT).isPresent()) {
            answers.refuse("rule", "moderation.problem.rule");
        }
        var words = answers.neededParagraphs("words", Decision.LONGEST_WORDS);
        return answers.fine()
                ? verdict.map(
                        one ->
                                new Decision(
                                        Decision.Id.next(),
                                        of,
                                        one,
                                        rule.map(Decision.ByRule::of).orElse(null),
                                        words,
                                        actor.person(),
                                        actor.name(),
                                        now))
                : Optional.empty();
    }
}
