package org.kith.community;

import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * The first step: whose group it is.
 *
 * @param where each choice lies, in the reader's language
 */
@View.Template("community/whose")
public record WhosePage(
        String address,
        Answers answers,
        List<CommunityCard> choices,
        Map<Community.Id, String> where)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
