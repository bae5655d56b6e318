package org.kith.community;

import org.kith.web.View;

import java.util.List;

/** The first step: whose group it is. */
@View.Template("community/whose")
public record WhosePage(String address, Answers answers, List<CommunityCard> choices, Naming naming)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
