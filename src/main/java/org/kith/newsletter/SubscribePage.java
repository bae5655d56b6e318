package org.kith.newsletter;

import org.kith.community.Answers;
import org.kith.web.View;

/**
 * Where somebody subscribes.
 *
 * @param sent whether a letter is on its way, and nothing more is to be typed
 */
@View.Template("newsletter/subscribe")
public record SubscribePage(Answers answers, boolean sent) implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
