package org.kith.attendance;

import org.kith.account.InstallationKey;
import org.kith.account.Token;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The secret in all letters about one attendance: the same in each, so that an old letter leads
 * there too, and nobody else can compute it.
 */
@Component
class OwnLink {

    private final InstallationKey key;

    OwnLink(InstallationKey key) {
        this.key = key;
    }

    Token of(Attendance.Id id) {
        var signed = key.sign(("attendance:" + id).getBytes(StandardCharsets.UTF_8));
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(signed));
    }
}
