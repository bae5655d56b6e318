package org.kith.terms;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.web.View;

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

    public int limit() {
        return Version.LONGEST;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
