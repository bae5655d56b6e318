package org.kith.member;

import org.kith.account.Chairs;
import org.kith.account.Office;
import org.kith.account.Person;
import org.kith.community.Answers;
import org.kith.web.View;

import java.util.List;

/**
 * One person in one network: what they are, what they were, and how it came about.
 *
 * @param invitations what they are asked to be, and have not accepted
 * @param chairs of both sides; none where the network has no two sides
 * @param refused whether the last coordinator was to end
 */
@View.Template("member/member")
public record MemberPage(
        Person person,
        List<Post> posts,
        List<Invitation> invitations,
        List<Application> applications,
        List<Chairs.Chair> chairs,
        boolean refused,
        Answers answers)
        implements View {

    public static final int REASON = 500;

    public List<Post> running() {
        return posts.stream().filter(post -> post.held().runs()).toList();
    }

    public List<Post> over() {
        return posts.stream().filter(post -> !post.held().runs()).toList();
    }

    public List<Office> offices() {
        return Office.ofNetwork();
    }

    @Override
    public int status() {
        return refused ? 409 : answers.fine() ? 200 : 422;
    }
}
