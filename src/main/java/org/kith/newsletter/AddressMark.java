package org.kith.newsletter;

import org.kith.account.InstallationKey;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A signature of an address for one issue, by which it is known again and from which it cannot be
 * read.
 */
@Component
class AddressMark {

    private final InstallationKey key;

    AddressMark(InstallationKey key) {
        this.key = key;
    }

    /** A hexadecimal number. */
    String of(Issue.Id issue, String mail) {
        var signed = key.sign(("issue:" + issue + ":" + mail).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signed);
    }
}
