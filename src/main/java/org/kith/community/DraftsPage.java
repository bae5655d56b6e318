package org.kith.community;

import org.kith.web.View;

import java.util.List;

/** What somebody has begun and not sent yet. */
@View.Template("community/drafts")
public record DraftsPage(List<Draft> drafts) implements View {

    public DraftsPage {
        drafts = List.copyOf(drafts);
    }
}
