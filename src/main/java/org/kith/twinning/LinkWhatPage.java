package org.kith.twinning;

import org.kith.community.Answers;
import org.kith.web.View;

import java.util.List;

/**
 * The second step: what kind of link it is, why it exists, how far it has come.
 *
 * @param voices as whom the reader may say so
 */
@View.Template("twinning/what")
public record LinkWhatPage(
        String address, Answers answers, Voices voices, List<Ends.End> a, List<Ends.End> b)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
