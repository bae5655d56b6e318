package org.kith.statement;

import org.kith.account.Seals;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/**
 * Names of what signers let everybody read. The id of a signature tells to the moment when somebody
 * signed, and so is sealed.
 */
@Component
class VoiceKeys {

    private static final String PURPOSE = "voice";

    private final Seals seals;

    VoiceKeys(Seals seals) {
        this.seals = seals;
    }

    String of(Signature.Id id) {
        return seals.seal(PURPOSE, id.toString());
    }

    Optional<Signature.Id> read(String name) {
        return seals.open(PURPOSE, name)
                .map(facts -> new Signature.Id(UUID.fromString(facts.getFirst())));
    }
}
