package org.kith.twinning;

import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * What is asked of a side, or of the coordinator, with the ways to answer.
 *
 * @param fact what was stated
 * @param groups those that may carry the link on the asked side
 * @param mine whether the reader stated it, and so cannot check it
 */
@View.Template("twinning/question")
public record QuestionPage(
        LinkRow row,
        LinkQuestion question,
        StatedStage fact,
        List<Group> groups,
        boolean mine,
        Answers answers)
        implements View {

    /** Who states it. */
    public String from() {
        return question.saidBy().side().map(row::nameOf).orElse("");
    }

    /** What a correction begins with: what was stated. */
    public Answers asStated() {
        return answers.fine()
                ? new Answers(
                        Map.of(
                                "stage",
                                List.of(fact.stage().code()),
                                "on",
                                fact.on() == null ? List.of() : List.of(fact.on().iso())))
                : answers;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
