package org.kith.discussion;

import org.kith.community.Answers;
import org.kith.gathering.Zones;
import org.kith.web.View;

import java.util.List;

/**
 * What somebody wants of discussions by mail, and when.
 *
 * @param byMail whether letters can be answered
 */
@View.Template("discussion/letters")
public record DiscussionLettersPage(List<Zones.Choice> zones, boolean byMail, Answers answers)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
