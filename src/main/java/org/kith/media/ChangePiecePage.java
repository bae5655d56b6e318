package org.kith.media;

import org.kith.community.Answers;
import org.kith.community.Upon;
import org.kith.pictured.PictureConsent;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;

/**
 * What is said of a picture or document, said anew.
 *
 * @param over consents of people in it that have run out: who leaves them out is to see it
 * @param languages in which it may be described
 * @param theirs what somebody else told meanwhile; none where nobody did
 */
@View.Template("media/change")
public record ChangePiecePage(
        Album album,
        Framed one,
        List<Agreed> agreed,
        List<PictureConsent> over,
        List<Language> languages,
        Answers answers,
        List<Upon.Theirs> theirs)
        implements View {

    public ChangePiecePage {
        agreed = List.copyOf(agreed);
        over = List.copyOf(over);
        languages = List.copyOf(languages);
        theirs = List.copyOf(theirs);
    }

    @Override
    public int status() {
        if (!theirs.isEmpty()) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }
}
