package org.kith.newsletter;

import org.kith.web.View;

/**
 * An issue on the web.
 *
 * @param preview whether it is shown to a coordinator before others see it
 */
@View.Template("newsletter/issue")
public record IssuePage(IssueContent content, boolean preview) implements View {

    public Issue issue() {
        return content.issue();
    }
}
