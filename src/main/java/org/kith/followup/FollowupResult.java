package org.kith.followup;

import org.kith.followup.FollowupAnswers.Given;
import org.kith.shared.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What was answered to one question: counts, or sentences.
 *
 * @param given in an order that says nothing
 */
public record FollowupResult(FollowupQuestion question, List<Given> given) {

    /**
     * @param said the option in the reader's words, or a step of the scale; empty for that
     */
    public record Line(int number, String said, int count) {}

    public FollowupResult {
        given = List.copyOf(given);
    }

    static List<FollowupResult> of(List<FollowupQuestion> questions, List<Given> given) {
        var results = new ArrayList<FollowupResult>();
        for (var question : questions) {
            results.add(
                    new FollowupResult(
                            question,
                            given.stream()
                                    .filter(one -> one.question().equals(question.id()))
                                    .toList()));
        }
        return results;
    }

    public int answers() {
        return given.size();
    }

    public List<Line> lines(Language reader) {
        var options = question.optionsFor(reader);
        return IntStream.rangeClosed(1, question.most())
                .mapToObj(
                        number ->
                                new Line(
                                        number,
                                        number <= options.size() ? options.get(number - 1) : "",
                                        count(number)))
                .toList();
    }

    private int count(int number) {
        return (int) given.stream().filter(one -> Objects.equals(one.number(), number)).count();
    }

    public List<String> sentences() {
        return given.stream().map(Given::words).filter(Objects::nonNull).toList();
    }
}
