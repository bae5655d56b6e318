package org.kith.statement;

import org.kith.community.Answers;
import org.kith.shared.Slice;
import org.kith.web.View;

import java.util.List;

/** Signatures that wait until somebody has looked at them. */
@View.Template("statement/doubts")
public record DoubtsPage(Slice<Line> lines, Answers answers) implements View {

    public record Line(Signature signature, Statement statement) {}

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }

    /** Those of the signatures on this page. */
    public List<Doubt> doubts() {
        return lines.items().stream()
                .flatMap(line -> line.signature().doubts().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public int longestReason() {
        return Signature.LONGEST_REASON;
    }
}
