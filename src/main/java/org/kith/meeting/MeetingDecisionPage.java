package org.kith.meeting;

import org.kith.community.Answers;
import org.kith.web.View;

import java.util.List;

/** One decision, and what became of it. */
@View.Template("meeting/decision")
public record MeetingDecisionPage(DecisionLine line, Answers answers) implements View {

    /** The field of {@link MeetingDecision#saidAt}, as its reader has read it. */
    static final String READ = "read";

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }

    public static List<String> states() {
        return List.of("done", "dropped", "open");
    }

    public static int longestWord() {
        return MeetingDecision.LONGEST_WORD;
    }
}
