package org.kith.guest;

import org.kith.account.InstallationKey;
import org.kith.account.Token;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The secret in all letters to one guest: the same in each, and nobody else can compute it. */
@Component
class GuestLink {

    private final InstallationKey key;

    GuestLink(InstallationKey key) {
        this.key = key;
    }

    Token of(Guest.Id id) {
        var signed = key.sign(("guest:" + id).getBytes(StandardCharsets.UTF_8));
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(signed));
    }
}
