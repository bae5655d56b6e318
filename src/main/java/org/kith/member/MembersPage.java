package org.kith.member;

import org.kith.account.MemberList;
import org.kith.account.Office;
import org.kith.community.Answers;
import org.kith.shared.Slice;
import org.kith.web.View;

import java.util.List;

/**
 * Who belongs, who is invited, who asks to belong.
 *
 * @param sought a part of a name or address, as typed
 */
@View.Template("member/members")
public record MembersPage(
        String sought,
        Slice<MemberList.Line> members,
        List<Invitation> invitations,
        List<Application> applications,
        Answers answers)
        implements View {

    public List<Office> offices() {
        return Office.ofNetwork();
    }

    public int limit() {
        return Application.LONGEST;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
