package org.kith.newsletter;

import org.kith.account.InstallationKey;
import org.kith.account.Token;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The secret in all letters to one subscriber: the same in each, so that an old issue leads there
 * too, and nobody else can compute it.
 */
@Component
class SubscriptionLink {

    private final InstallationKey key;
    private final String address;

    SubscriptionLink(InstallationKey key, @Value("${kith.address}") String address) {
        this.key = key;
        this.address = address;
    }

    Token of(Subscription.Id id) {
        var signed = key.sign(("newsletter:" + id).getBytes(StandardCharsets.UTF_8));
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(signed));
    }

    /** The page where they confirm, change the language and unsubscribe. */
    String page(Network network, Subscription.Id id) {
        return address + "/newsletter/" + network.slug() + "/" + of(id).value();
    }
}
