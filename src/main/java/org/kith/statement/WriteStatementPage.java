package org.kith.statement;

import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.PlaceAsked;
import org.kith.community.Upon;
import org.kith.shared.Language;
import org.kith.twinning.LinkRow;
import org.kith.web.View;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A group writes a statement, or goes on with its draft.
 *
 * @param address where the form goes
 * @param back where one comes from
 * @param links that it may speak of
 * @param choices places that may be meant where a friend is hoped for
 * @param theirs what somebody else wrote meanwhile; none where nobody did
 * @param first the language that the network writes in
 */
@View.Template("statement/write")
public record WriteStatementPage(
        String address,
        String back,
        boolean begun,
        Group group,
        List<LinkRow> links,
        List<PlaceAsked.Choice> choices,
        Language first,
        Answers answers,
        List<Upon.Theirs> theirs)
        implements View {

    public WriteStatementPage {
        theirs = List.copyOf(theirs);
    }

    @Override
    public int status() {
        if (!theirs.isEmpty()) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }

    /** The network's own language before the others. */
    public List<Language> languages() {
        return Arrays.stream(Language.values())
                .sorted(Comparator.comparing(language -> language != first))
                .toList();
    }

    /** Languages in which nothing is written yet wait folded. */
    public boolean isOpen(Language language) {
        return language == first
                || !answers.raw("title_" + language.code()).isBlank()
                || !answers.raw("body_" + language.code()).isBlank();
    }
}
