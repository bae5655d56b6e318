package org.kith.twinning;

import org.kith.community.Answers;
import org.kith.web.View;

import java.util.List;

/**
 * The first step of recording a link: who is linked with whom.
 *
 * @param address where the form goes
 */
@View.Template("twinning/sides")
public record SidesPage(String address, Answers answers, Side a, Side b) implements View {

    /**
     * @param code a or b, as the fields are called
     * @param chosen who stands on it so far
     * @param choices who the typed name may be
     */
    public record Side(String code, List<Ends.End> chosen, List<Ends.End> choices) {}

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
