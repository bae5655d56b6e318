package org.kith.entrance;

import org.jspecify.annotations.Nullable;
import org.kith.web.View;

/**
 * Asks a stranger for their name.
 *
 * @param mail where the letter went; empty where it is used up or too old
 * @param next where they wanted to go
 * @param name as typed
 */
@View.Template("entrance/newcomer")
public record NewcomerPage(
        String token, String mail, String next, String name, @Nullable Wrong wrong)
        implements View {

    @Override
    public int status() {
        return mail.isEmpty() ? 410 : wrong == null ? 200 : 422;
    }
}
