package org.kith.followup;

import org.kith.community.Answers;
import org.kith.followup.FollowupAnswers.Given;
import org.kith.followup.FollowupQuestion.Kind;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who was there answers, once. That they did is written down with their name, and what they said
 * without it: an answer cannot be changed, for nobody finds it again.
 */
@Component
class FollowupAnswering {

    private final NetworkScope scope;
    private final Followups followups;
    private final FollowupAnswers answers;

    FollowupAnswering(NetworkScope scope, Followups followups, FollowupAnswers answers) {
        this.scope = scope;
        this.followups = followups;
        this.answers = answers;
    }

    /**
     * @return whether nothing is to be mended; the answers then say what. Where they have answered,
     *     or it is closed, nothing happens, and the page says so
     */
    boolean answer(Network.Id network, Gathering gathering, UUID who, Answers typed) {
        return scope.in(
                network,
                db -> {
                    var followup = followups.of(network, gathering.id());
                    if (!followup.isOpen(gathering, Instant.now())) {
                        return true;
                    }
                    var given = read(followup.questions(), typed);
                    if (typed.fine() && answers.mark(network, who)) {
                        given.forEach(one -> answers.add(network, one));
                    }
                    return typed.fine();
                });
    }

    private static List<Given> read(List<FollowupQuestion> questions, Answers typed) {
        var given = new ArrayList<Given>();
        for (var question : questions) {
            read(question, typed).ifPresent(given::add);
        }
        if (given.isEmpty()) {
            typed.refuse(questions.getFirst().field(), "followup.problem.nothing");
        }
        return given;
    }

    private static Optional<Given> read(FollowupQuestion question, Answers typed) {
        if (question.kind() == Kind.TEXT) {
            var words = typed.paragraphs(question.field(), FollowupQuestion.LONGEST_TEXT);
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Given(question.id(), null, words));
        }
        var number = typed.number(question.field(), 1, question.most());
        return Optional.ofNullable(number).map(one -> new Given(question.id(), one, null));
    }
}
