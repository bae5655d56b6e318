package org.kith.member;

import org.jspecify.annotations.Nullable;
import org.kith.account.Chairs;
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
 * @param chairs of both sides; none where the network has no two sides
 * @param late what somebody else decided first; null where nobody did
 */
@View.Template("member/members")
public record MembersPage(
        String sought,
        Slice<MemberList.Line> members,
        Slice<Invitation> invitations,
        Slice<Application> applications,
        List<Chairs.Chair> chairs,
        @Nullable Application late,
        Answers answers)
        implements View {

    public List<Office> offices() {
        return Office.ofNetwork();
    }

    public int limit() {
        return Application.LONGEST;
    }

    /** Another page of one of the lists. */
    public String query(String list, int number) {
        return "?" + list + "=" + number;
    }

    @Override
    public int status() {
        return late != null ? 409 : answers.fine() ? 200 : 422;
    }
}
