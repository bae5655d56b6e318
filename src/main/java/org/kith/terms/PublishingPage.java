package org.kith.terms;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.Arrays;
import java.util.List;

/**
 * A coordinator writes the next version of a document.
 *
 * @param current what holds now; null where nothing was published
 * @param agreed how many agree to it
 */
@View.Template("terms/publishing")
public record PublishingPage(
        Document document, @Nullable Version current, long agreed, Answers answers)
        implements View {

    /** Those that the network offers, and those that it has a text in from before. */
    public List<Language> languages(List<Language> offered) {
        return Arrays.stream(Language.values())
                .filter(one -> offered.contains(one) || current != null && current.isIn(one))
                .toList();
    }

    public int limit() {
        return Version.LONGEST;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
