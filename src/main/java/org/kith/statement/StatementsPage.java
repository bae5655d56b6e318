package org.kith.statement;

import org.kith.community.Group;
import org.kith.shared.Slice;
import org.kith.web.View;

/** The statements of a network, with how many signed each. */
@View.Template("statement/statements")
public record StatementsPage(Slice<Line> lines) implements View {

    public record Line(Statement statement, Group group, Tally tally) {}
}
