package org.kith.newsletter;

import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.web.View;

import java.util.List;

/**
 * Where a group says how many copies on paper it hands out, and prints them.
 *
 * @param issues that can be printed, the last first
 */
@View.Template("newsletter/copies")
public record CopiesPage(Network network, Group group, Answers answers, List<Issue> issues)
        implements View {

    public CopiesPage {
        issues = List.copyOf(issues);
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
