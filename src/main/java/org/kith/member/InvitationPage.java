package org.kith.member;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.web.View;

/**
 * What the link of an invitation opens.
 *
 * @param network null where there is no such network any more
 * @param invitation null where it was used, taken back, or is too old
 * @param accepted whether it has just been, and a link to sign in is on its way
 * @param named whether the address has a name here already
 */
@View.Template("member/invitation")
public record InvitationPage(
        String address,
        @Nullable Network network,
        @Nullable Invitation invitation,
        boolean accepted,
        boolean named,
        Answers answers)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
