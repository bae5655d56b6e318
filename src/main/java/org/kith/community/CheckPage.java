package org.kith.community;

import org.kith.place.Place;
import org.kith.web.View;

import java.util.List;

/**
 * The last step: what was typed, beside what may be the same.
 *
 * @param address of the draft's first step, before the words of the others
 * @param elsewhere what other networks show at the same place
 */
@View.Template("community/check")
public record CheckPage(
        String address,
        Community community,
        Place place,
        List<Likely<CommunityCard>> likely,
        List<StandsElsewhere> elsewhere,
        Answers answers,
        Naming naming)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
