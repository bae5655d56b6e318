package org.kith.community;

import org.kith.place.Place;
import org.kith.web.View;

/**
 * The form that changes a community.
 *
 * @param from the draft whose facts are offered; empty for none
 */
@View.Template("community/change")
public record CommunityChangePage(
        Community community, Place place, Answers answers, String from, Naming naming)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
