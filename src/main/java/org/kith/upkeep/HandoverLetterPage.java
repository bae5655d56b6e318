package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.web.View;

/**
 * What a successor is asked.
 *
 * @param handover null where it was answered, was taken back, or is too old
 * @param accepted whether it has just been, and a link to sign in is on its way
 * @param group its name
 * @param named whether the address has a name here already
 */
@View.Template("upkeep/handover-letter")
public record HandoverLetterPage(
        String address,
        @Nullable Network network,
        @Nullable Handover handover,
        boolean accepted,
        String group,
        boolean named,
        Answers answers)
        implements View {

    public static final int NAME = 120;

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
