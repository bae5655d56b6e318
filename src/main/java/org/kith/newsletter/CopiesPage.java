package org.kith.newsletter;

import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a group says how many copies on paper it hands out, and prints them.
 *
 * @param languages in which copies are stated
 * @param issues that can be printed, the last first
 */
@View.Template("newsletter/copies")
public record CopiesPage(
        Network network, Group group, Set<Language> languages, Answers answers, List<Issue> issues)
        implements View {

    public CopiesPage {
        languages = Collections.unmodifiableSet(new LinkedHashSet<>(languages));
        issues = List.copyOf(issues);
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
