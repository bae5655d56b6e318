package org.kith.newsletter;

import org.kith.web.View;

import java.util.List;

/** All issues that were sent, the last first. */
@View.Template("newsletter/newsletters")
public record NewslettersPage(List<Issue> issues) implements View {

    public NewslettersPage {
        issues = List.copyOf(issues);
    }
}
