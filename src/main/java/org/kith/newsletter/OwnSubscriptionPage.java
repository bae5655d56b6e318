package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.web.View;

/**
 * Somebody's own subscription, which their letters lead to.
 *
 * @param address of the page
 * @param network null where there is none of that name
 * @param subscription null where they have unsubscribed, or the link leads to nothing
 */
@View.Template("newsletter/own")
public record OwnSubscriptionPage(
        String address, @Nullable Network network, @Nullable Subscription subscription)
        implements View {

    /** Who has unsubscribed is told so, and nobody can tell that from a link to nothing. */
    @Override
    public int status() {
        return subscription == null ? 404 : 200;
    }
}
