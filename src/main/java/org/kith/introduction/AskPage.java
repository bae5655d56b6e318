package org.kith.introduction;

import org.kith.community.Answers;
import org.kith.community.CommunityCard;
import org.kith.community.GroupCard;
import org.kith.web.View;

import java.util.List;

/**
 * Asking for an introduction.
 *
 * @param mine groups in whose name the reader may ask
 * @param theirs groups that act for the community asked for
 * @param hereAlready the address of what the two have already; empty where they have nothing
 * @param hereWords the key of what it is
 */
@View.Template("introduction/ask")
public record AskPage(
        CommunityCard to,
        List<GroupCard> mine,
        List<GroupCard> theirs,
        Answers answers,
        String hereAlready,
        String hereWords)
        implements View {

    /** How many days the other side has. */
    public long days() {
        return Introduction.TO_ANSWER.toDays();
    }

    public int limit() {
        return Step.LONGEST;
    }

    @Override
    public int status() {
        return !hereAlready.isEmpty() ? 409 : answers.fine() ? 200 : 422;
    }
}
