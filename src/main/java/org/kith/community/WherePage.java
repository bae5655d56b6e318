package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;
import org.kith.web.View;

import java.util.List;

/**
 * The first step: where the community is.
 *
 * @param address where the form goes
 * @param choices places that fit what was typed
 * @param same places of which the one to be added may be one
 */
@View.Template("community/where")
public record WherePage(
        String address, Answers answers, List<Choice> choices, List<Place> same, Naming naming)
        implements View {

    /**
     * @param country in the reader's language; of namesakes, with what tells them apart
     * @param matched the spelling that fits what was typed
     */
    public record Choice(Place place, String country, @Nullable String matched) {}

    public boolean adding() {
        return !same.isEmpty() || !answers.fine();
    }

    @Override
    public int status() {
        return answers.fine() && same.isEmpty() ? 200 : 422;
    }
}
